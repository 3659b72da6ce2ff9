/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text for a web site's generator says of itself, between lines of three hyphens above it. Simple members are read; it is no
 * reader of YAML, and what it does not know it leaves. */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-fingerprint.h"
#include "corridor-rules.h"

/* The most lines that are looked through for the end of it */
#define LINES_MAX 1000

static gboolean
is_fence (const char *line, gsize length, gboolean is_first)
{
  while (length > 3 && (line[length - 1] == ' ' || line[length - 1] == '\t'))
    length--;
  return length == 3 && (strncmp (line, "---", 3) == 0 || (!is_first && strncmp (line, "...", 3) == 0));
}

/* A value without its quotation marks, on one line; NULL where nothing is left. */
static char *
read_value (const char *text)
{
  g_autofree char *value = g_strstrip (g_strdup (text));
  gsize length = strlen (value);
  char *line;

  if (length >= 2 && (value[0] == '"' || value[0] == '\'') && value[length - 1] == value[0])
    {
      value[length - 1] = '\0';
      value[0] = ' ';
    }
  line = corridor_normalise_paragraph (value);
  if (*line == '\0')
    g_clear_pointer (&line, g_free);
  return line;
}

static void
add_author (CorridorDraftMeta *meta, const char *text)
{
  char *name = read_value (text);

  if (name != NULL)
    g_ptr_array_add (meta->authors, name);
}

/* One name, or several in brackets. */
static void
add_authors (CorridorDraftMeta *meta, const char *text)
{
  g_autofree char *list = g_strstrip (g_strdup (text));
  gsize length = strlen (list);
  g_auto (GStrv) names = NULL;

  if (length < 2 || list[0] != '[' || list[length - 1] != ']')
    {
      add_author (meta, list);
      return;
    }
  list[length - 1] = '\0';
  names = g_strsplit (list + 1, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    add_author (meta, names[i]);
}

/* A date as EDTF has it, or as it stands above an article. */
static CorridorDate *
read_date (const char *value)
{
  CorridorDate *date = corridor_date_parse (value, NULL);

  return date != NULL ? date : corridor_draft_find_date (value);
}

static void
read_member (CorridorDraftMeta *meta, const char *key, const char *text)
{
  g_autofree char *value = read_value (text);

  if (value == NULL)
    return;
  if (strcmp (key, "title") == 0 && meta->title == NULL)
    meta->title = g_steal_pointer (&value);
  else if (strcmp (key, "date") == 0 && meta->published == NULL)
    meta->published = read_date (value);
  else if ((strcmp (key, "author") == 0 || strcmp (key, "authors") == 0) && meta->authors->len == 0)
    add_authors (meta, text);
  else if (strcmp (key, "url") == 0 && meta->url == NULL && corridor_is_url (value))
    meta->url = g_steal_pointer (&value);
  else if ((strcmp (key, "lang") == 0 || strcmp (key, "language") == 0) && meta->language == NULL && corridor_is_language_tag (value))
    meta->language = g_steal_pointer (&value);
}

/* `key: value`, and below a key without a value its list; gives whether it is a member. */
static gboolean
read_front_line (CorridorDraftMeta *meta, char **key, const char *line)
{
  gsize n = strspn (line, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_-");

  if (n > 0 && line[n] == ':' && (line[n + 1] == ' ' || line[n + 1] == '\t' || line[n + 1] == '\0'))
    {
      g_autofree char *name = g_strndup (line, n);

      g_free (*key);
      *key = g_ascii_strdown (name, -1);
      read_member (meta, *key, line + n + 1);
      return TRUE;
    }
  line += strspn (line, " \t");
  if (g_str_has_prefix (line, "- ") && (g_strcmp0 (*key, "authors") == 0 || g_strcmp0 (*key, "author") == 0))
    add_author (meta, line + 2);
  return FALSE;
}

/* The bytes up to its end; 0 where there is none. */
static gsize
find_end (const char *text, gsize length)
{
  const char *position = text, *end = text + length, *line;
  gsize n;

  for (guint i = 0; i < LINES_MAX && corridor_draft_next_line (&position, end, &line, &n); i++)
    {
      if (i == 0 && !is_fence (line, n, TRUE))
        return 0;
      if (i > 0 && is_fence (line, n, FALSE))
        return position - text;
    }
  return 0;
}

/**
 * corridor_draft_read_front_matter:
 * @text: a text in valid UTF-8
 * @length: its length in bytes
 * @meta: takes what is said there
 *
 * Returns: the bytes that it takes, 0 where the text has none
 */
gsize
corridor_draft_read_front_matter (const char *text, gsize length, CorridorDraftMeta *meta)
{
  gsize all = find_end (text, length), n;
  const char *position = text, *end = text + all, *line;
  g_autofree char *key = NULL;
  gboolean has_members = FALSE;

  while (corridor_draft_next_line (&position, end, &line, &n))
    {
      g_autofree char *own = g_strndup (line, n);

      has_members = read_front_line (meta, &key, own) || has_members;
    }
  return has_members ? all : 0;
}
