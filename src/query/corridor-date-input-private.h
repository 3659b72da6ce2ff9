/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of corridor-date-input.h share: -text.c makes texts comparable, -language.c gathers what a language has: of
 * -pattern.c the phrases around dates, of -names.c the names within them; -point.c reads one date, corridor-date-input.c what stands around it. */

#pragma once

#include "corridor-date-input.h"
#include "corridor-folder.h"

G_BEGIN_DECLS

/* Where there is a place for a date in a phrase: the next one, the first, the second. */
#define CORRIDOR_INPUT_HOLE "\342\200\246"
#define CORRIDOR_INPUT_FIRST_HOLE "\001"
#define CORRIDOR_INPUT_SECOND_HOLE "\002"

/* What a phrase makes of the date or the two dates in it. */
typedef enum
{
  CORRIDOR_INPUT_RANGE,
  CORRIDOR_INPUT_BEGIN,
  CORRIDOR_INPUT_BEGIN_ONLY, /* the end is not known */
  CORRIDOR_INPUT_END,
  CORRIDOR_INPUT_END_ONLY,
  CORRIDOR_INPUT_IN, /* begins and ends within the date */
  CORRIDOR_INPUT_OR_EARLIER,
  CORRIDOR_INPUT_OR_LATER,
  CORRIDOR_INPUT_ABOUT,
  CORRIDOR_INPUT_UNCERTAIN,
  CORRIDOR_INPUT_DOUBTED, /* both */
  CORRIDOR_INPUT_DECADE,
  CORRIDOR_INPUT_SOME_DAY,
  CORRIDOR_INPUT_SOME_MONTH,
  CORRIDOR_INPUT_BEFORE_CHRIST,
  CORRIDOR_INPUT_AFTER_CHRIST,
  CORRIDOR_INPUT_YEAR,
  CORRIDOR_INPUT_N_PHRASES,
} CorridorInputPhrase;

typedef struct
{
  char *before; /* tidied, as the others */
  char *between; /* nullable: there is one date only */
  char *after;
  guint first; /* 0, or 1 where the second date stands before the first */
  /* whether a space parts them from the dates, or else may: "since …", but "…s" */
  gboolean before_is_apart, between_is_apart[2], after_is_apart;
} CorridorInputPattern;

typedef struct
{
  char *name; /* tidied */
  guint number; /* of a month or a part of the year, as EDTF has them */
} CorridorInputName;

/* All that a language has for dates, and English beside it. */
typedef struct
{
  CorridorFolder *folder;
  GPtrArray *patterns[CORRIDOR_INPUT_N_PHRASES]; /* (element-type CorridorInputPattern) */
  GArray *names; /* (element-type CorridorInputName) */
  GPtrArray *fillers; /* (element-type utf8): words without a meaning of their own */
  GPtrArray *endings; /* (element-type utf8): of the number of a day */
  GPtrArray *orders; /* (element-type utf8): "day.month.year" */
  gboolean is_no_date; /* something was a date, but for the calendar */
} CorridorInputLanguage;

/* A date without beginning and end, as far as it has been read; years and months may be filled in from the other end of a range. */
typedef struct
{
  char *edtf; /* nullable: it was EDTF already */
  char year[6]; /* "" for none */
  guint number; /* of a month or a part of the year; 0 for none */
  guint day;
  const char *mask; /* nullable: "-XX", what is not said */
  gboolean is_about;
  gboolean is_uncertain;
} CorridorInputPoint;

/* --- texts --- */
char    *corridor_input_tidy             (CorridorFolder *folder, const char *text);
gboolean corridor_input_is_joined        (const char *text, const char *at);
gsize    corridor_input_match_word       (const char *at, const char *word);
gboolean corridor_input_is_digits        (const char *text, gsize n);
/* adds each of those that @list holds, tidied */
void     corridor_input_add_words        (GPtrArray *words, CorridorFolder *folder, const char *list);

/* --- what a language has --- */
CorridorInputLanguage *corridor_input_language_new  (void);
void                   corridor_input_language_free (CorridorInputLanguage *language);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorInputLanguage, corridor_input_language_free)
void     corridor_input_add_names        (CorridorInputLanguage *language);
void     corridor_input_add_patterns     (CorridorInputLanguage *language);
gboolean corridor_input_pattern_match    (const CorridorInputPattern *pattern, const char *text, gsize *from, char *dates[2]);
gsize    corridor_input_match_name       (const CorridorInputLanguage *language, const char *at, guint *number);
gsize    corridor_input_match_beginning  (const CorridorInputLanguage *language, const char *at, guint *month);
gsize    corridor_input_match_one        (const GPtrArray *words, const char *at);

/* --- one date --- */
void     corridor_input_point_clear      (CorridorInputPoint *point);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorInputPoint, corridor_input_point_clear)
gboolean corridor_input_point_read       (CorridorInputLanguage *language, const char *text, CorridorInputPoint *point);
/* fills in what @point lacks from the end of its range */
void     corridor_input_point_complete   (CorridorInputPoint *point, const CorridorInputPoint *end);
/* EDTF, NULL where something is missing */
char    *corridor_input_point_write      (const CorridorInputPoint *point);

G_END_DECLS
