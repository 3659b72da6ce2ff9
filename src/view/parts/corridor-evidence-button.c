/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-evidence-button.h"

#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorEvidenceButton
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  GtkLabel *label;
  GtkLabel *place_label;
  GtkLabel *section_label;
  GtkLabel *range_label;
  GtkLabel *fingerprint_label;
  GtkWidget *section_button;

  /* owned */
  CorridorSession *session;
  guint section; /* in the library's one sequence of sections */
};

G_DEFINE_FINAL_TYPE (CorridorEvidenceButton, corridor_evidence_button, GTK_TYPE_WIDGET)

static void
section_cb (CorridorEvidenceButton *self)
{
  CorridorIndex *index = corridor_session_get_index (self->session);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  corridor_session_choose (self->session, CORRIDOR_FACET_SECTION,
                           corridor_index_get_value_id (index, CORRIDOR_FACET_SECTION, self->section), CORRIDOR_CHOICE_INCLUDED);
}

static void
corridor_evidence_button_dispose (GObject *object)
{
  CorridorEvidenceButton *self = CORRIDOR_EVIDENCE_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_evidence_button_parent_class)->dispose (object);
}

static void
corridor_evidence_button_class_init (CorridorEvidenceButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_evidence_button_dispose;

  gtk_widget_class_set_css_name (widget_class, "evidence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "parts/corridor-evidence-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, button);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, place_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, section_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, range_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, fingerprint_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEvidenceButton, section_button);
  gtk_widget_class_bind_template_callback (widget_class, section_cb);
}

static void
corridor_evidence_button_init (CorridorEvidenceButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
}

static void
set_range (CorridorEvidenceButton *self, const CorridorEvidence *evidence, const CorridorParagraph *paragraph)
{
  g_autofree char *text = NULL;

  if (evidence->has_range && paragraph->length > 0)
    text = g_strdup_printf (_("Characters %u to %u of %u"), evidence->start + 1, evidence->end, paragraph->length);
  else if (evidence->has_range)
    text = g_strdup_printf (_("Characters %u to %u"), evidence->start + 1, evidence->end);
  else if (paragraph->length > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u character", "%u characters", paragraph->length), paragraph->length);

  gtk_label_set_text (self->range_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->range_label), text != NULL);
}

static void
set_fingerprint (CorridorEvidenceButton *self, const CorridorParagraph *paragraph)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->fingerprint_label), paragraph->sha256 != NULL);
  if (paragraph->sha256 == NULL)
    return;

  /* Translators: the fingerprint by which a paragraph is recognised */
  text = g_strdup_printf (_("Fingerprint %s"), paragraph->sha256);
  gtk_label_set_text (self->fingerprint_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fingerprint_label), paragraph->sha256);
}

/**
 * corridor_evidence_button_new:
 * @session: what is looked at
 * @article: index of the article in the library
 * @evidence: a paragraph of it
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
corridor_evidence_button_new (CorridorSession *session, guint article, const CorridorEvidence *evidence)
{
  CorridorEvidenceButton *self = g_object_new (CORRIDOR_TYPE_EVIDENCE_BUTTON, NULL);
  CorridorLibrary *library = corridor_session_get_library (session);
  const CorridorParagraph *paragraphs;
  /* Translators: the number of a paragraph, short */
  g_autofree char *sign = g_strdup_printf (C_("evidence", "¶ %u"), evidence->paragraph);
  g_autofree char *place = g_strdup_printf (_("Paragraph %u"), evidence->paragraph);
  guint n;

  self->session = g_object_ref (session);
  self->section = corridor_library_find_section (library, article, evidence->paragraph);

  gtk_label_set_text (self->label, sign);
  gtk_label_set_text (self->place_label, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);

  gtk_widget_set_visible (self->section_button, self->section != CORRIDOR_NONE);
  if (self->section != CORRIDOR_NONE)
    {
      const CorridorSection *section = corridor_library_get_section (library, self->section, NULL, NULL);

      g_autofree char *title = corridor_text_shown (section->title, CORRIDOR_SHOWN_NAME);

      gtk_label_set_text (self->section_label, title);
      gtk_widget_set_tooltip_text (self->button, title);
    }

  paragraphs = corridor_article_get_paragraphs (corridor_library_get_article (library, article), &n);
  if (evidence->paragraph <= n)
    {
      set_range (self, evidence, &paragraphs[evidence->paragraph - 1]);
      set_fingerprint (self, &paragraphs[evidence->paragraph - 1]);
    }

  return GTK_WIDGET (self);
}
