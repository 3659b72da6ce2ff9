/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement in the few words of a list: who acts, whom it concerns, where, when, and where it stands. */

#include "corridor-statement-text.h"

#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-word-table.h"

#include <string.h>

/* Roles are open, and most words for one name somebody who does something; these name the other side. */
static const char *const concerned_roles[] = {
  "addressee", "affected", "beneficiary", "partner", "protected", "recipient", "target", "victim", NULL,
};

/**
 * corridor_role_get_side:
 * @role: a role, as a file has it
 *
 * Returns: whether an actor in @role acts, or is concerned by what others do
 */
CorridorSide
corridor_role_get_side (const char *role)
{
  g_return_val_if_fail (role != NULL, CORRIDOR_SIDE_ACTS);

  return g_strv_contains (concerned_roles, role) ? CORRIDOR_SIDE_CONCERNED : CORRIDOR_SIDE_ACTS;
}

/* Names are joined two by two, so that each language can say how; by halves, so that the time does not grow with the square of them. */
static char *
join_strings (char *const *names, guint n)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (n <= 1)
    return g_strdup (n > 0 ? names[0] : "");

  before = join_strings (names, n / 2 + n % 2);
  after = join_strings (names + n / 2 + n % 2, n / 2);

  /* Translators: joins a list of names and more names ("China, Pakistan") */
  return g_strdup_printf (C_ ("names", "%s, %s"), before, after);
}

static char *
join_names (CorridorLibrary *library, const guint32 *entities, guint n, guint max)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < MIN (n, max); i++)
    {
      const char *name = corridor_library_get_entity (library, entities[i])->name;

      g_ptr_array_add (names, max == G_MAXUINT ? g_strdup (name) : corridor_text_shown (name, CORRIDOR_SHOWN_NAME));
    }
  text = join_strings ((char *const *) names->pdata, names->len);

  if (n > max)
    /* Translators: names, and how many more there are ("China, Pakistan +2") */
    return g_strdup_printf (C_ ("names", "%s +%u"), text, n - max);

  return g_steal_pointer (&text);
}

/* The actors of one side as written, each once. @named are those of the other side already, who are not named again. */
static GArray *
list_side (const CorridorStatement *statement, CorridorSide side, GHashTable *named)
{
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < statement->n_actors; i++)
    {
      const CorridorActor *actor = &statement->actors[i];

      if (corridor_role_get_side (actor->role) == side && g_hash_table_add (named, GUINT_TO_POINTER (actor->entity)))
        g_array_append_val (entities, actor->entity);
    }

  return entities;
}

/* A line is read in the direction of its first letter, whatever the user's language: that is how text is laid
 * out. */
static gboolean
is_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;

      switch (g_unichar_get_script (c))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_SAMARITAN:
        case G_UNICODE_SCRIPT_MANDAIC:
        case G_UNICODE_SCRIPT_ADLAM:
        case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
          return TRUE;

        default:
          return FALSE;
        }
    }

  return FALSE;
}

/**
 * corridor_statement_describe_actors:
 * @library: the library that @statement is of
 * @statement: a statement
 * @max: how many names a side; %G_MAXUINT for a text that is taken away
 *
 * Names who acts, then whom it concerns after an arrow in the direction of reading: "China → Pakistan". Where
 * there is only one side there is no arrow. Names are as they are shown, see corridor_text_shown(), or whole
 * in a text that is taken away.
 *
 * Returns: (transfer full): the names, "" where the statement has no actors
 */
char *
corridor_statement_describe_actors (CorridorLibrary *library, const CorridorStatement *statement, guint max)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) acting = list_side (statement, CORRIDOR_SIDE_ACTS, named);
  g_autoptr (GArray) concerned = list_side (statement, CORRIDOR_SIDE_CONCERNED, named);
  g_autofree char *before = join_names (library, (const guint32 *) acting->data, acting->len, max);
  g_autofree char *after = join_names (library, (const guint32 *) concerned->data, concerned->len, max);

  if (acting->len == 0)
    return g_steal_pointer (&after);
  if (concerned->len == 0)
    return g_steal_pointer (&before);

  return g_strdup_printf (is_right_to_left (before) ? "%s ← %s" : "%s → %s", before, after);
}

/**
 * corridor_statement_describe_regions:
 * @library: the library that @statement is of
 * @statement: a statement
 * @max: how many names; %G_MAXUINT for a text that is taken away
 *
 * Returns: (transfer full): the regions' names, "" where there are none
 */
char *
corridor_statement_describe_regions (CorridorLibrary *library, const CorridorStatement *statement, guint max)
{
  return join_names (library, statement->regions, statement->n_regions, max);
}

/**
 * corridor_statement_describe_subjects:
 * @library: the library that @statement is of
 * @statement: a statement
 * @max: how many names; %G_MAXUINT for a text that is taken away
 *
 * Returns: (transfer full): the subjects' names, "" where there are none
 */
char *
corridor_statement_describe_subjects (CorridorLibrary *library, const CorridorStatement *statement, guint max)
{
  return join_names (library, statement->subjects, statement->n_subjects, max);
}

/**
 * corridor_statement_describe_source:
 * @library: the library that @statement is of
 * @statement: a statement
 *
 * Returns: (transfer full): who says so: an actor's name, or "The article’s author"
 */
char *
corridor_statement_describe_source (CorridorLibrary *library, const CorridorStatement *statement)
{
  if (statement->attribution != CORRIDOR_NONE)
    return corridor_text_shown (corridor_library_get_entity (library, statement->attribution)->name, CORRIDOR_SHOWN_NAME);

  return g_strdup (_ ("The article’s author"));
}

/**
 * corridor_statement_describe_meta:
 * @library: the library that @statement is of
 * @statement: a statement
 *
 * The line below a title: the actors, or who says so where there are none, and the regions, at most
 * %CORRIDOR_NAMES_MAX names of each.
 *
 * Returns: (transfer full): one line, never empty
 */
char *
corridor_statement_describe_meta (CorridorLibrary *library, const CorridorStatement *statement)
{
  g_autofree char *who = statement->n_actors > 0
                             ? corridor_statement_describe_actors (library, statement, CORRIDOR_NAMES_MAX)
                             : corridor_statement_describe_source (library, statement);
  g_autofree char *where = corridor_statement_describe_regions (library, statement, CORRIDOR_NAMES_MAX);

  if (where[0] == '\0')
    return g_steal_pointer (&who);

  /* Translators: who, and where ("China → Pakistan · Gwadar") */
  return g_strdup_printf (C_ ("statement", "%s · %s"), who, where);
}

/**
 * corridor_statement_describe_date:
 * @statement: a statement
 * @style: with short or long names of months
 *
 * Returns: (transfer full): the date in words, "no date" where there is none
 */
char *
corridor_statement_describe_date (const CorridorStatement *statement, CorridorDateStyle style)
{
  return statement->date != NULL ? corridor_date_describe (statement->date, style)
                                 : g_strdup (C_ ("statement", "no date"));
}

/**
 * corridor_statement_describe_evidence:
 * @statement: a statement
 *
 * Where in the article the statement stands, as paragraph numbers, and then where else: "¶ 8, 11; Dawn".
 *
 * Returns: (transfer full): one line
 */
char *
corridor_statement_describe_evidence (const CorridorStatement *statement)
{
  g_autoptr (GHashTable) paragraphs = g_hash_table_new (NULL, NULL);
  g_autoptr (CorridorWordTable) sources = corridor_word_table_new (); /* not g_str_hash(), which a file can make slow */
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statement->n_evidence; i++)
    {
      guint paragraph = statement->evidence[i].paragraph;

      if (paragraph > 0 && g_hash_table_add (paragraphs, GUINT_TO_POINTER (paragraph)))
        g_string_append_printf (text, "%s%u", text->len > 0 ? C_ ("list", ", ") : "", paragraph);
    }
  if (text->len > 0)
    {
      g_autofree char *numbers = g_strdup (text->str);

      /* Translators: the numbers of paragraphs: "¶ 8, 9" */
      g_string_printf (text, C_ ("paragraphs", "¶ %s"), numbers);
    }

  for (guint i = 0; i < statement->n_evidence; i++)
    {
      const char *source = statement->evidence[i].source;
      guint n_before = corridor_word_table_get_n (sources);

      if (statement->evidence[i].paragraph > 0 || source == NULL
          || corridor_word_table_add (sources, source, strlen (source)) < n_before)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list", "; "));
      g_string_append (text, source);
    }

  return g_string_free (text, FALSE);
}

/**
 * corridor_statement_describe:
 * @library: the library that @statement is of
 * @statement: a statement
 *
 * All that a row shows, in one line for who hears it rather than sees it: title, kind, standing, who and
 * where, date.
 *
 * Returns: (transfer full): one line
 */
char *
corridor_statement_describe (CorridorLibrary *library, const CorridorStatement *statement)
{
  g_autofree char *meta = corridor_statement_describe_meta (library, statement);
  g_autofree char *date = corridor_statement_describe_date (statement, CORRIDOR_DATE_LONG);
  g_autofree char *title = corridor_text_shown (statement->title, CORRIDOR_SHOWN_LINE);
  g_autofree char *text = NULL;

  /* Translators: a statement in one line for a screen reader: title, kind, standing, who and where, date */
  text = g_strdup_printf (C_ ("statement", "%s, %s, %s, %s, %s"), title,
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, statement->kind),
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, statement->status), meta,
                          date);

  return corridor_text_one_line (text);
}
