/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference.h"

#include "corridor-words.h"

#include <string.h>

static void
add_entity (GHashTable *values, CorridorLibrary *library, guint32 number, gboolean closed)
{
  const CorridorEntity *entity = corridor_library_get_entity (library, number);

  g_hash_table_add (values, g_strdup (entity->id));
  for (guint i = 0; closed && i < entity->n_parents; i++)
    add_entity (values, library, entity->parents[i], TRUE);
}

static void
add_section (GHashTable *values, CorridorLibrary *library, guint article_number, guint paragraph)
{
  CorridorArticle *article = corridor_library_get_article (library, article_number);
  guint n;
  const CorridorSection *sections = corridor_article_get_sections (article, &n);

  for (guint i = 0; i < n; i++)
    if (sections[i].n_paragraphs > 0 && paragraph >= sections[i].first_paragraph
        && paragraph < sections[i].first_paragraph + sections[i].n_paragraphs)
      g_hash_table_add (values, g_strdup_printf ("%s/%s", corridor_article_get_id (article), sections[i].id));
}

GHashTable *
reference_list_values (CorridorLibrary *library, guint statement, CorridorFacet facet)
{
  const CorridorStatement *record = corridor_library_get_statement (library, statement);
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  switch (facet)
    {
    case CORRIDOR_FACET_REGION:
      for (guint i = 0; i < record->n_regions; i++)
        add_entity (values, library, record->regions[i], TRUE);
      break;
    case CORRIDOR_FACET_ACTOR:
      for (guint i = 0; i < record->n_actors; i++)
        add_entity (values, library, record->actors[i].entity, TRUE);
      break;
    case CORRIDOR_FACET_SUBJECT:
      for (guint i = 0; i < record->n_subjects; i++)
        add_entity (values, library, record->subjects[i], TRUE);
      break;
    case CORRIDOR_FACET_ATTRIBUTION:
      if (record->attribution == CORRIDOR_NONE)
        g_hash_table_add (values, g_strdup ("author"));
      else
        add_entity (values, library, record->attribution, FALSE);
      break;
    case CORRIDOR_FACET_KIND:
      g_hash_table_add (values,
                        g_strdup (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_KIND, record->kind)));
      break;
    case CORRIDOR_FACET_STATUS:
      g_hash_table_add (values,
                        g_strdup (corridor_vocabulary_get_word (CORRIDOR_VOCABULARY_STATUS, record->status)));
      break;
    case CORRIDOR_FACET_TOPIC:
      for (guint i = 0; i < record->n_topics; i++)
        g_hash_table_add (values, g_strdup (record->topics[i]));
      break;
    case CORRIDOR_FACET_SECTION:
      for (guint i = 0; i < record->n_evidence; i++)
        if (record->evidence[i].paragraph > 0)
          add_section (values, library, record->article, record->evidence[i].paragraph);
      break;
    case CORRIDOR_FACET_ARTICLE:
      g_hash_table_add (values, g_strdup (corridor_article_get_id (
                                    corridor_library_get_article (library, record->article))));
      break;
    default:
      g_assert_not_reached ();
    }

  return values;
}

static gboolean
passes_facet (CorridorLibrary *library, guint statement, const CorridorQuery *query, CorridorFacet facet)
{
  g_autoptr (GHashTable) values = reference_list_values (library, statement, facet);
  const char *const *included = corridor_query_get_included (query, facet);
  const char *const *excluded = corridor_query_get_excluded (query, facet);
  guint n_included = 0, n_held = 0;

  for (; included[n_included] != NULL; n_included++)
    if (g_hash_table_contains (values, included[n_included]))
      n_held++;
  for (guint i = 0; excluded[i] != NULL; i++)
    if (g_hash_table_contains (values, excluded[i]))
      return FALSE;

  if (n_included == 0)
    return TRUE;

  return corridor_query_get_all (query, facet) ? n_held == n_included : n_held > 0;
}

static gboolean
is_by_itself (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI
         || script == G_UNICODE_SCRIPT_LAO || script == G_UNICODE_SCRIPT_KHMER
         || script == G_UNICODE_SCRIPT_MYANMAR;
}

/* The words of a text: each character becomes part of one, or a border; what is a word by itself has a border
 * on either side. */
static char **
split_words (const char *text)
{
  g_autofree char *folded = corridor_fold (text, -1);
  g_autoptr (GString) spaced = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (!g_unichar_isalpha (c) && type != G_UNICODE_DECIMAL_NUMBER && type != G_UNICODE_LETTER_NUMBER
          && type != G_UNICODE_OTHER_NUMBER)
        g_string_append_c (spaced, ' ');
      else if (is_by_itself (c))
        {
          g_string_append_c (spaced, ' ');
          g_string_append_unichar (spaced, c);
          g_string_append_c (spaced, ' ');
        }
      else
        g_string_append_unichar (spaced, c);
    }

  pieces = g_strsplit (spaced->str, " ", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (pieces[i][0] != '\0')
      g_strv_builder_add (words, pieces[i]);

  return g_strv_builder_end (words);
}

static gboolean
phrase_is_in (char **phrase, const char *field)
{
  g_auto (GStrv) words = split_words (field);
  guint n_phrase = g_strv_length (phrase), n_words = g_strv_length (words);

  for (guint i = 0; i + n_phrase <= n_words; i++)
    {
      guint n_same = 0;

      while (n_same < n_phrase - 1 && strcmp (words[i + n_same], phrase[n_same]) == 0)
        n_same++;
      if (n_same == n_phrase - 1 && g_str_has_prefix (words[i + n_same], phrase[n_same]))
        return TRUE;
    }

  return FALSE;
}

static void
add_names (GPtrArray *fields, CorridorLibrary *library, guint32 number)
{
  const CorridorEntity *entity = corridor_library_get_entity (library, number);

  g_ptr_array_add (fields, (gpointer) entity->name);
  for (guint i = 0; entity->aliases != NULL && entity->aliases[i] != NULL; i++)
    g_ptr_array_add (fields, (gpointer) entity->aliases[i]);
}

static GPtrArray *
list_fields (CorridorLibrary *library, const CorridorStatement *record)
{
  GPtrArray *fields = g_ptr_array_new ();

  g_ptr_array_add (fields, (gpointer) record->title);
  if (record->text != NULL)
    g_ptr_array_add (fields, (gpointer) record->text);
  for (guint i = 0; i < record->n_topics; i++)
    g_ptr_array_add (fields, (gpointer) record->topics[i]);
  for (guint i = 0; i < record->n_actors; i++)
    add_names (fields, library, record->actors[i].entity);
  for (guint i = 0; i < record->n_regions; i++)
    add_names (fields, library, record->regions[i]);
  for (guint i = 0; i < record->n_subjects; i++)
    add_names (fields, library, record->subjects[i]);

  return fields;
}

static gboolean
token_is_in (const char *token, GPtrArray *fields)
{
  g_auto (GStrv) phrase = split_words (token);

  for (guint i = 0; i < fields->len; i++)
    if (phrase_is_in (phrase, g_ptr_array_index (fields, i)))
      return TRUE;

  return FALSE;
}

static gboolean
passes_text (CorridorLibrary *library, guint statement, const CorridorQuery *query)
{
  g_autoptr (GPtrArray) fields = list_fields (library, corridor_library_get_statement (library, statement));
  g_autoptr (GRegex) tokens = g_regex_new ("(-?)\"([^\"]*)\"?|(-?)(\\S+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (tokens, corridor_query_get_text (query), 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *phrase = g_match_info_fetch (match, 2);
      g_autofree char *word = g_match_info_fetch (match, 4);
      gboolean is_word = word != NULL && *word != '\0';
      g_autofree char *minus = g_match_info_fetch (match, is_word ? 3 : 1);
      const char *token = is_word ? word : phrase;
      g_auto (GStrv) words = split_words (token);

      if (words[0] != NULL && token_is_in (token, fields) == (*minus == '-'))
        return FALSE;
    }

  return TRUE;
}

static gboolean
passes_dates (CorridorLibrary *library, guint statement, const CorridorQuery *query)
{
  const CorridorDate *from = corridor_query_get_from (query), *to = corridor_query_get_to (query);
  const CorridorDate *date = corridor_library_get_statement (library, statement)->date;
  gboolean has_from = from != NULL && corridor_date_get_span (from).first != CORRIDOR_DAY_OPEN_START;
  gboolean has_to = to != NULL && corridor_date_get_span (to).last != CORRIDOR_DAY_OPEN_END;
  gboolean is_open_before, is_open_after;
  CorridorDays span;

  if (from == NULL && to == NULL)
    return TRUE;
  if (date == NULL)
    return FALSE;
  if (has_from && has_to && corridor_date_get_span (from).first > corridor_date_get_span (to).last)
    return FALSE;

  span = corridor_date_get_span (date);
  is_open_before = span.first == CORRIDOR_DAY_OPEN_START;
  is_open_after = span.last == CORRIDOR_DAY_OPEN_END;

  if (corridor_query_get_certain (query))
    {
      if (has_from && (is_open_before || span.first < corridor_date_get_span (from).first))
        return FALSE;
      if (has_to && (is_open_after || span.last > corridor_date_get_span (to).last))
        return FALSE;
    }
  else
    {
      if (has_from && !is_open_after && span.last < corridor_date_get_span (from).first)
        return FALSE;
      if (has_to && !is_open_before && span.first > corridor_date_get_span (to).last)
        return FALSE;
    }

  return TRUE;
}

/* ARTICLE#ID, or ID alone where no other statement has it. */
static gboolean
is_reference (CorridorLibrary *library, guint statement, const char *pick)
{
  const CorridorStatement *record = corridor_library_get_statement (library, statement);
  g_autofree char *full = g_strdup_printf (
      "%s#%s", corridor_article_get_id (corridor_library_get_article (library, record->article)), record->id);
  guint n_bearers = 0;

  for (guint i = 0; i < corridor_library_get_n_statements (library); i++)
    n_bearers += strcmp (corridor_library_get_statement (library, i)->id, record->id) == 0;

  return strcmp (pick, full) == 0 || (strcmp (pick, record->id) == 0 && n_bearers == 1);
}

static gboolean
passes_picks (CorridorLibrary *library, guint statement, const CorridorQuery *query)
{
  const char *const *picks = corridor_query_get_picks (query);

  if (picks == NULL)
    return TRUE;

  for (guint i = 0; picks[i] != NULL; i++)
    if (is_reference (library, statement, picks[i]))
      return TRUE;

  return FALSE;
}

gboolean
reference_passes (CorridorLibrary *library, guint statement, const CorridorQuery *query, guint part)
{
  switch (part)
    {
    case REFERENCE_TEXT:
      return passes_text (library, statement, query);
    case REFERENCE_DATES:
      return passes_dates (library, statement, query);
    case REFERENCE_PICKS:
      return passes_picks (library, statement, query);
    default:
      return passes_facet (library, statement, query, part);
    }
}

typedef struct
{
  CorridorLibrary *library;
  CorridorSort sort;
} Order;

static int
compare_dates (const CorridorDate *a, const CorridorDate *b)
{
  CorridorDays span_a, span_b;

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  span_a = corridor_date_get_span (a);
  span_b = corridor_date_get_span (b);
  if (span_a.first != span_b.first)
    {
      if (span_a.first == CORRIDOR_DAY_OPEN_START || span_b.first == CORRIDOR_DAY_OPEN_START)
        return span_a.first == CORRIDOR_DAY_OPEN_START ? -1 : 1;
      return span_a.first < span_b.first ? -1 : 1;
    }
  if (span_a.last != span_b.last)
    {
      if (span_a.last == CORRIDOR_DAY_OPEN_END || span_b.last == CORRIDOR_DAY_OPEN_END)
        return span_a.last == CORRIDOR_DAY_OPEN_END ? 1 : -1;
      return span_a.last < span_b.last ? -1 : 1;
    }

  return 0;
}

static int
compare_code_points (const char *a, const char *b)
{
  for (; *a != '\0' && *b != '\0'; a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    if (g_utf8_get_char (a) != g_utf8_get_char (b))
      return g_utf8_get_char (a) < g_utf8_get_char (b) ? -1 : 1;

  return (*a != '\0') - (*b != '\0');
}

static int
compare_statements (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint32 number_a = *(const guint32 *) a, number_b = *(const guint32 *) b;
  const CorridorStatement *record_a = corridor_library_get_statement (order->library, number_a);
  const CorridorStatement *record_b = corridor_library_get_statement (order->library, number_b);
  int difference = 0;

  if (order->sort == CORRIDOR_SORT_DATE)
    difference = compare_dates (record_a->date, record_b->date);
  else if (order->sort == CORRIDOR_SORT_TITLE)
    {
      g_autofree char *folded_a = corridor_fold (record_a->title, -1);
      g_autofree char *folded_b = corridor_fold (record_b->title, -1);

      difference = compare_code_points (folded_a, folded_b);
      if (difference == 0)
        difference = compare_code_points (record_a->title, record_b->title);
    }

  /* ties by the articles' order, then as written: the library's */
  return difference != 0 ? difference : (number_a > number_b) - (number_a < number_b);
}

GArray *
reference_sort (CorridorLibrary *library, const CorridorQuery *query)
{
  guint n = corridor_library_get_n_statements (library);
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint32));
  Order order = { library, corridor_query_get_sort (query) };

  for (guint32 i = 0; i < n; i++)
    g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_statements, &order);

  if (corridor_query_get_reverse (query))
    for (guint i = 0; i < n / 2; i++)
      {
        guint32 statement = g_array_index (sorted, guint32, i);

        g_array_index (sorted, guint32, i) = g_array_index (sorted, guint32, n - 1 - i);
        g_array_index (sorted, guint32, n - 1 - i) = statement;
      }

  return sorted;
}
