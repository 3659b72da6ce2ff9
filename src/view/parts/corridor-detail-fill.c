/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-detail-fill.h"

#include "corridor-entity-pill.h"
#include "corridor-i18n.h"
#include "corridor-text.h"

/**
 * corridor_detail_clear:
 * @box: a field
 *
 * Takes out all that @box holds.
 */
void
corridor_detail_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * corridor_detail_make_more:
 * @n: how many are not shown
 *
 * Returns: (transfer floating): a dim label, "and 12 more"
 */
GtkWidget *
corridor_detail_make_more (guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");

  return label;
}

/**
 * corridor_detail_fill_entities:
 * @box: a field
 * @session: what the pills lead to pages of
 * @entities: (array length=n): indices in the library
 * @n: how many
 *
 * Fills @box with a pill for each, up to %CORRIDOR_DETAIL_MAX, and the number of the others.
 *
 * Returns: whether there is one
 */
gboolean
corridor_detail_fill_entities (CorridorWrapBox *box, CorridorSession *session, const guint32 *entities, guint n)
{
  corridor_wrap_box_clear (box);
  for (guint i = 0; i < MIN (n, CORRIDOR_DETAIL_MAX); i++)
    corridor_wrap_box_append (box, corridor_entity_pill_new (session, entities[i], NULL));
  if (n > CORRIDOR_DETAIL_MAX)
    corridor_wrap_box_append (box, corridor_detail_make_more (n - CORRIDOR_DETAIL_MAX));

  return n > 0;
}

/**
 * corridor_detail_show_line:
 * @label: where it is shown
 * @text: (nullable): a text of a file, of one line
 *
 * Shows the text, cut where it is very long, or hides @label where there is none.
 */
void
corridor_detail_show_line (GtkLabel *label, const char *text)
{
  g_autofree char *shown = corridor_text_shown (text != NULL ? text : "", CORRIDOR_SHOWN_LINE);

  gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), shown[0] != '\0');
}

/**
 * corridor_detail_show_text:
 * @label: where it is shown
 * @text: (nullable): a text of a file, of any number of lines
 *
 * Shows the text, or its beginning and a note of that where it is very long, or hides @label where there is
 * none.
 */
void
corridor_detail_show_text (GtkLabel *label, const char *text)
{
  gboolean is_cut;
  g_autofree char *shown = corridor_text_shown_lines (text != NULL ? text : "", &is_cut);

  if (is_cut)
    {
      g_autofree char *beginning = g_steal_pointer (&shown);

      /* Translators: the beginning of a text that is very long, and below it a note of ours */
      shown = g_strdup_printf (_("%s\n(This is the beginning of a long text. The file has all of it.)"), beginning);
    }

  gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), shown[0] != '\0');
}

/**
 * corridor_detail_set_text:
 * @field: what holds @label and its heading
 * @label: where it is shown
 * @text: (nullable): a text of a file, of one line
 *
 * Shows the text, or hides all of @field where there is none.
 */
void
corridor_detail_set_text (GtkWidget *field, GtkLabel *label, const char *text)
{
  corridor_detail_show_line (label, text);
  gtk_widget_set_visible (field, text != NULL && text[0] != '\0');
}

/**
 * corridor_detail_make_link:
 * @text: what the link says
 * @tooltip: what it says when pointed at
 *
 * Returns: (transfer floating): a button that looks like a link
 */
GtkWidget *
corridor_detail_make_link (const char *text, const char *tooltip)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *shown = corridor_text_shown (text, CORRIDOR_SHOWN_LINE);
  g_autofree char *shown_tooltip = corridor_text_shown (tooltip, CORRIDOR_SHOWN_LINE);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "link");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inline-link");
  gtk_widget_set_tooltip_text (button, shown_tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);

  return button;
}

static gboolean
is_web_address (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0);
}

/**
 * corridor_detail_make_web_link:
 * @text: what it says
 * @url: (nullable): where it leads
 *
 * The reader has looked at the scheme already; what opens something on a person's desktop looks again.
 *
 * Returns: (transfer floating): a link button that shows @url when pointed at, or a label
 */
GtkWidget *
corridor_detail_make_web_link (const char *text, const char *url)
{
  g_autofree char *shown = corridor_text_shown (text, CORRIDOR_SHOWN_LINE);
  g_autofree char *tooltip = NULL;
  GtkWidget *label = gtk_label_new (shown);
  GtkWidget *button;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (url == NULL || !is_web_address (url))
    {
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      return label;
    }

  button = gtk_link_button_new (url);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (label, "link");
  gtk_widget_add_css_class (button, "inline-link");
  tooltip = corridor_text_shown (url, CORRIDOR_SHOWN_LINE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);

  return button;
}
