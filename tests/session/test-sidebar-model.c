/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-model.h"

#include <string.h>

#include "test-library.h"

/* ---- the library: Gwadar is in Balochistan and one of the ports; nothing is stated of Punjab and Beijing ---- */

/* clang-format off */
static const char cpec[] =
  "{ 'format': 'corridor.article/1',"
  "  'article': { 'id': 'cpec', 'title': 'Proposals', 'published': '2024-10-15' },"
  "  'sections': [ { 'id': 'second', 'title': 'Zeal', 'paragraphs': [ {}, {} ] },"
  "                { 'id': 'first', 'title': 'Ardour', 'paragraphs': [ {} ] } ],"
  "  'entities': ["
  "    { 'id': 'pakistan', 'kind': 'region', 'name': 'Pakistan' },"
  "    { 'id': 'balochistan', 'kind': 'region', 'name': 'Balochistan', 'aliases': [ 'Southwest', 'Pérlas coast' ],"
  "      'part_of': 'pakistan' },"
  "    { 'id': 'gwadar', 'kind': 'region', 'name': 'Gwadar', 'part_of': [ 'balochistan', 'ports' ] },"
  "    { 'id': 'khyber', 'kind': 'region', 'name': 'Khyber', 'part_of': 'pakistan' },"
  "    { 'id': 'gilgit', 'kind': 'region', 'name': 'Gilgit', 'part_of': 'pakistan' },"
  "    { 'id': 'punjab', 'kind': 'region', 'name': 'Punjab', 'part_of': 'pakistan' },"
  "    { 'id': 'ports', 'kind': 'region', 'name': 'Ports' },"
  "    { 'id': 'china', 'kind': 'region', 'name': 'China' },"
  "    { 'id': 'beijing', 'kind': 'region', 'name': 'Beijing', 'part_of': 'china' },"
  "    { 'id': 'workers', 'kind': 'actor', 'name': 'Chinese workers' },"
  "    { 'id': 'state', 'kind': 'actor', 'name': 'Pakistan' } ],"
  "  'statements': ["
  "    { 'id': 'a', 'kind': 'event', 'title': 'A', 'regions': [ 'gwadar' ],"
  "      'actors': [ { 'id': 'workers', 'role': 'target' } ], 'status': 'confirmed',"
  "      'evidence': [ { 'paragraph': 1 } ] },"
  "    { 'id': 'b', 'kind': 'event', 'title': 'B', 'regions': [ 'gwadar' ],"
  "      'actors': [ { 'id': 'workers', 'role': 'target' } ], 'status': 'confirmed',"
  "      'evidence': [ { 'paragraph': 2 } ] },"
  "    { 'id': 'c', 'kind': 'risk', 'title': 'C', 'regions': [ 'balochistan' ],"
  "      'status': 'confirmed', 'evidence': [ { 'paragraph': 3 } ] },"
  "    { 'id': 'd', 'kind': 'risk', 'title': 'D', 'regions': [ 'balochistan' ],"
  "      'status': 'alleged', 'evidence': [ { 'paragraph': 3 } ] },"
  "    { 'id': 'e', 'kind': 'risk', 'title': 'E', 'regions': [ 'khyber' ], 'evidence': [ { 'paragraph': 3 } ] },"
  "    { 'id': 'f', 'kind': 'risk', 'title': 'F', 'regions': [ 'khyber' ],"
  "      'actors': [ { 'id': 'state', 'role': 'owner' } ], 'evidence': [ { 'paragraph': 3 } ] },"
  "    { 'id': 'g', 'kind': 'risk', 'title': 'G', 'regions': [ 'gilgit' ], 'evidence': [ { 'paragraph': 3 } ] },"
  "    { 'id': 'h', 'kind': 'risk', 'title': 'H', 'regions': [ 'china' ], 'evidence': [ { 'paragraph': 3 } ] } ] }";

static const char other[] =
  "{ 'format': 'corridor.article/1',"
  "  'article': { 'id': 'other', 'title': 'Another', 'published': '2024' },"
  "  'sections': [], 'entities': [ { 'id': 'gwadar', 'kind': 'region', 'name': 'Gwadar' } ],"
  "  'statements': [ { 'id': 'a', 'kind': 'event', 'title': 'A', 'regions': [ 'gwadar' ],"
  "                    'evidence': [ { 'source': 'elsewhere' } ] } ] }";
/* clang-format on */

static CorridorIndex *
make_index (const char *first, const char *second)
{
  g_autofree char *one = g_strdelimit (g_strdup (first), "'", '"');
  g_autofree char *two = second ? g_strdelimit (g_strdup (second), "'", '"') : NULL;

  return test_index_new (one, two, NULL);
}

/* ---- what is asserted ---- */

typedef struct
{
  CorridorSession *session;
  CorridorSidebarModel *model;
  GPtrArray *mirror; /* what a view would hold that only listens to items-changed */
  GString *changes;  /* "position-removed+added …" since the last assertion */
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added, GListModel *model)
{
  g_string_append_printf (fixture->changes, "%s%u-%u+%u", fixture->changes->len > 0 ? " " : "", position, n_removed,
                          n_added);
  g_assert_cmpuint (position + n_removed, <=, fixture->mirror->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (fixture->mirror, position + i, g_list_model_get_item (model, position + i));
  g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (model));
}

static Fixture *
fixture_new (CorridorIndex *index)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = corridor_session_new ();
  fixture->model = corridor_sidebar_model_new (fixture->session);
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->changes = g_string_new (NULL);
  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  corridor_session_set_index (fixture->session, index);
  g_string_truncate (fixture->changes, 0);
  g_object_unref (index);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  g_ptr_array_unref (fixture->mirror);
  g_object_add_weak_pointer (G_OBJECT (fixture->model), (gpointer *) &fixture->model);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), (gpointer *) &fixture->session);
  g_object_unref (fixture->model);
  g_assert_null (fixture->model);
  g_object_unref (fixture->session);
  g_assert_null (fixture->session);
  g_string_free (fixture->changes, TRUE);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
write_row (GString *text, CorridorSidebarRow *row)
{
  static const char *const boxes[] = { "[ ]", "[x]", "[-]" };

  switch (corridor_sidebar_row_get_kind (row))
    {
    case CORRIDOR_SIDEBAR_HEADING:
      g_string_append_printf (text, "%c %s %u", corridor_sidebar_row_get_expanded (row) ? 'v' : '>',
                              corridor_sidebar_row_get_name (row), corridor_sidebar_row_get_count (row));
      if (corridor_sidebar_row_get_n_chosen (row) > 0)
        g_string_append_printf (text, " (%u)", corridor_sidebar_row_get_n_chosen (row));
      if (corridor_sidebar_row_get_all (row))
        g_string_append (text, " all");
      break;
    case CORRIDOR_SIDEBAR_VALUE:
      for (guint i = 0; i < corridor_sidebar_row_get_depth (row); i++)
        g_string_append_c (text, '.');
      g_string_append_printf (text, "%s %s %u", boxes[corridor_sidebar_row_get_choice (row)],
                              corridor_sidebar_row_get_name (row), corridor_sidebar_row_get_count (row));
      break;
    case CORRIDOR_SIDEBAR_MORE:
    default:
      g_string_append (text, corridor_sidebar_row_get_name (row));
      break;
    }
}

/* @from: the name of the first heading to look at, up to the next heading; NULL for all rows */
static char *
write_rows (Fixture *fixture, const char *heading)
{
  GListModel *model = G_LIST_MODEL (fixture->model);
  GString *text = g_string_new (NULL);
  gboolean wanted = heading == NULL;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, fixture->mirror->len);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CorridorSidebarRow) row = g_list_model_get_item (model, i);

      g_assert_true (row == g_ptr_array_index (fixture->mirror, i));
      g_assert_cmpuint (corridor_sidebar_model_find_row (fixture->model, row), ==, i);
      if (heading && corridor_sidebar_row_get_kind (row) == CORRIDOR_SIDEBAR_HEADING)
        wanted = g_str_equal (corridor_sidebar_row_get_name (row), heading);
      if (!wanted)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '|');
      write_row (text, row);
    }
  return g_string_free (text, FALSE);
}

#define assert_rows(fixture, heading, expected)                                                                      \
  G_STMT_START                                                                                                       \
  {                                                                                                                  \
    g_autofree char *rows_ = write_rows (fixture, heading);                                                          \
    g_assert_cmpstr (rows_, ==, expected);                                                                           \
  }                                                                                                                  \
  G_STMT_END

#define assert_changes(fixture, expected)                                                                            \
  G_STMT_START                                                                                                       \
  {                                                                                                                  \
    g_assert_cmpstr ((fixture)->changes->str, ==, expected);                                                         \
    g_string_truncate ((fixture)->changes, 0);                                                                       \
  }                                                                                                                  \
  G_STMT_END

static CorridorSidebarRow *
get_row (Fixture *fixture, guint position)
{
  return g_ptr_array_index (fixture->mirror, position);
}

/* ---- tests ---- */

/* clang-format off */
#define REGIONS \
  "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|.[ ] Khyber 2|[ ] Ports 2|.[ ] Gwadar 2|Show all 9"
#define ALL_REGIONS \
  "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|.[ ] Khyber 2|.[ ] Gilgit 1|.[ ] Punjab 0" \
  "|[ ] Ports 2|.[ ] Gwadar 2|[ ] China 1|.[ ] Beijing 0|Show fewer"
/* clang-format on */

static void
test_start (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));

  assert_rows (
      fixture, NULL,
      REGIONS "|v Actors 2|[ ] Chinese workers 2|[ ] Pakistan 1|> Kinds 2|> Standing 3|> Attribution 1|> Sections 2");
  assert_changes (fixture, "");
}

static void
test_empty (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));

  corridor_session_set_index (fixture->session, NULL);
  assert_rows (fixture, NULL, "");
  g_assert_null (corridor_sidebar_model_get_first_found (fixture->model));
  corridor_sidebar_model_set_find (fixture->model, "gwadar");
  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_rows (fixture, NULL, "");
}

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

/* Counts and choices change in place; rows stay where they are, and at zero. */
static void
test_choose (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  guint n_counts = 0, n_choices = 0;

  g_signal_connect_swapped (get_row (fixture, 1), "notify::count", G_CALLBACK (count_notify_cb), &n_counts);
  g_signal_connect_swapped (get_row (fixture, 3), "notify::choice", G_CALLBACK (count_notify_cb), &n_choices);

  corridor_session_toggle (fixture->session, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_INCLUDED);
  assert_rows (
      fixture, NULL,
      "v Regions 9 (1)|[ ] Pakistan 7|.[ ] Balochistan 4|..[x] Gwadar 2|.[ ] Khyber 2|[ ] Ports 2"
      "|.[x] Gwadar 2|Show all 9|v Actors 2|[ ] Chinese workers 2|[ ] Pakistan 0|> Kinds 2|> Standing 3"
      "|> Attribution 1|> Sections 2");
  g_assert_cmpuint (n_counts, ==, 0);
  g_assert_cmpuint (n_choices, ==, 1);

  corridor_session_choose (fixture->session, CORRIDOR_FACET_ACTOR, "state", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_toggle (fixture->session, CORRIDOR_FACET_REGION, "gwadar", CORRIDOR_CHOICE_EXCLUDED);
  assert_rows (fixture, "Regions",
               "v Regions 9 (1)|[ ] Pakistan 1|.[ ] Balochistan 0|..[-] Gwadar 0|.[ ] Khyber 1|[ ] Ports 0"
               "|.[-] Gwadar 0|Show all 9");
  g_assert_cmpuint (n_counts, ==, 1);
  g_assert_cmpuint (n_choices, ==, 2);

  corridor_session_set_all (fixture->session, CORRIDOR_FACET_REGION, TRUE);
  g_assert_true (corridor_sidebar_row_get_all (get_row (fixture, 0)));
  corridor_session_clear_filters (fixture->session);
  assert_rows (fixture, "Regions", REGIONS);
  assert_changes (fixture, "");
}

/* What is chosen elsewhere is shown with what it is part of, and stays until the heading is closed. */
static void
test_pin (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));

  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "beijing", CORRIDOR_CHOICE_EXCLUDED);
  assert_changes (fixture, "7-0+2");
  assert_rows (fixture, "Regions",
               "v Regions 9 (1)|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|.[ ] Khyber 2|[ ] Ports 2"
               "|.[ ] Gwadar 2|[ ] China 1|.[-] Beijing 0|Show all 9");

  corridor_session_undo (fixture->session);
  assert_changes (fixture, "");
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_changes (fixture, "1-9+0");
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  assert_changes (fixture, "1-0+7");
  assert_rows (fixture, "Regions", REGIONS);

  /* with all but one shown, "show all" would only take its place */
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "gilgit", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "beijing", CORRIDOR_CHOICE_INCLUDED);
  assert_rows (fixture, "Regions",
               "v Regions 9 (2)|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|.[ ] Khyber 2"
               "|.[x] Gilgit 1|.[ ] Punjab 0|[ ] Ports 2|.[ ] Gwadar 2|[ ] China 1|.[x] Beijing 0");

  /* a closed heading tells, and shows none */
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_rows (fixture, "Regions", "> Regions 9 (2)");
}

static void
test_expand (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  g_autoptr (CorridorSidebarRow) gwadar = g_object_ref (get_row (fixture, 3));
  g_autoptr (CorridorSidebarRow) more = g_object_ref (get_row (fixture, 7));

  g_assert_false (corridor_sidebar_model_get_expanded (fixture->model, CORRIDOR_FACET_KIND));
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_KIND, TRUE);
  assert_changes (fixture, "12-0+2");
  assert_rows (fixture, "Kinds", "v Kinds 2|[ ] Risk 6|[ ] Event 2");

  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_changes (fixture, "1-7+0");
  g_assert_cmpuint (corridor_sidebar_model_find_row (fixture->model, gwadar), ==, CORRIDOR_NONE);

  /* rows that come back are up to date, and the same */
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_EXCLUDED);
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  assert_changes (fixture, "1-0+7");
  g_assert_true (get_row (fixture, 3) == gwadar);
  g_assert_true (get_row (fixture, 7) == more);
  assert_rows (fixture, "Regions",
               "v Regions 9|[ ] Pakistan 5|.[ ] Balochistan 2|..[ ] Gwadar 0|.[ ] Khyber 2|[ ] Ports 0"
               "|.[ ] Gwadar 0|Show all 9");

  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  assert_changes (fixture, "");
}

static void
test_show_all (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  g_autoptr (CorridorSidebarRow) more = g_object_ref (get_row (fixture, 7));
  guint n_names = 0;

  g_signal_connect_swapped (more, "notify::name", G_CALLBACK (count_notify_cb), &n_names);
  g_assert_true (corridor_sidebar_model_can_show_all (fixture->model, CORRIDOR_FACET_REGION));
  g_assert_false (corridor_sidebar_model_can_show_all (fixture->model, CORRIDOR_FACET_ACTOR));

  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  assert_changes (fixture, "5-0+2 9-0+2");
  assert_rows (fixture, "Regions", ALL_REGIONS);
  g_assert_true (get_row (fixture, 11) == more);
  g_assert_true (corridor_sidebar_row_get_expanded (more));
  g_assert_cmpuint (n_names, ==, 1);

  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_changes (fixture, "5-2+0 7-2+0");
  assert_rows (fixture, "Regions", REGIONS);

  corridor_sidebar_model_set_n_shown (fixture->model, CORRIDOR_FACET_REGION, 2);
  assert_rows (fixture, "Regions", "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4|Show all 9");
  corridor_sidebar_model_set_n_shown (fixture->model, CORRIDOR_FACET_REGION, 0);
  assert_rows (fixture, "Regions", "v Regions 9|Show all 9");
  /* nothing is stated of the last two */
  corridor_sidebar_model_set_n_shown (fixture->model, CORRIDOR_FACET_REGION, 10);
  assert_rows (fixture, "Regions",
               "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|.[ ] Khyber 2|.[ ] Gilgit 1"
               "|[ ] Ports 2|.[ ] Gwadar 2|[ ] China 1|Show all 9");
}

static void
test_sort (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  g_autoptr (CorridorSidebarRow) balochistan = g_object_ref (get_row (fixture, 2));

  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  corridor_sidebar_model_set_by_name (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  g_assert_true (corridor_sidebar_model_get_by_name (fixture->model, CORRIDOR_FACET_REGION));
  assert_rows (fixture, "Regions",
               "v Regions 9|[ ] China 1|.[ ] Beijing 0|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2"
               "|.[ ] Gilgit 1|.[ ] Khyber 2|.[ ] Punjab 0|[ ] Ports 2|.[ ] Gwadar 2|Show fewer");
  assert_changes (fixture, "5-0+2 9-0+2 1-10+10");
  g_assert_true (get_row (fixture, 4) == balochistan);

  /* the same rows, in that order */
  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_rows (fixture, "Regions", REGIONS);
}

/* The ladder of standing and an article's outline are not sorted by count. */
static void
test_own_order (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));

  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_STATUS, TRUE);
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_SECTION, TRUE);
  assert_rows (fixture, "Standing", "v Standing 3|[ ] Alleged 1|[ ] Reported 4|[ ] Confirmed 3");
  assert_rows (fixture, "Sections", "v Sections 2|[ ] Zeal 2|[ ] Ardour 6");
  corridor_sidebar_model_set_by_name (fixture->model, CORRIDOR_FACET_SECTION, TRUE);
  assert_rows (fixture, "Sections", "v Sections 2|[ ] Ardour 6|[ ] Zeal 2");
  corridor_sidebar_model_set_by_name (fixture->model, CORRIDOR_FACET_SECTION, FALSE);
  corridor_sidebar_model_set_n_shown (fixture->model, CORRIDOR_FACET_STATUS, 1);
  assert_rows (fixture, "Standing", "v Standing 3|[ ] Alleged 1|Show all 3");
  g_assert_true (corridor_sidebar_model_has_own_order (fixture->model, CORRIDOR_FACET_SECTION));
  g_assert_false (corridor_sidebar_model_has_own_order (fixture->model, CORRIDOR_FACET_REGION));
}

static void
test_find (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  g_autoptr (CorridorSidebarRow) gwadar = g_object_ref (get_row (fixture, 3));
  g_autofree char *before = write_rows (fixture, NULL);

  corridor_sidebar_model_set_find (fixture->model, " GWA ");
  g_assert_cmpstr (corridor_sidebar_model_get_find (fixture->model), ==, "GWA");
  assert_rows (fixture, NULL,
               "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4|..[ ] Gwadar 2|[ ] Ports 2|.[ ] Gwadar 2");
  assert_changes (fixture, "4-1+0 6-8+0");
  g_assert_true (corridor_sidebar_model_get_first_found (fixture->model) == gwadar);
  g_assert_false (corridor_sidebar_model_can_show_all (fixture->model, CORRIDOR_FACET_REGION));

  /* an alias, and a closed facet; of a word the beginning alone */
  corridor_sidebar_model_set_find (fixture->model, "perlas");
  assert_rows (fixture, NULL, "v Regions 9|[ ] Pakistan 7|.[ ] Balochistan 4");
  corridor_sidebar_model_set_find (fixture->model, "kistan");
  assert_rows (fixture, NULL, "");
  corridor_sidebar_model_set_find (fixture->model, "chin work");
  assert_rows (fixture, NULL, "v Actors 2|[ ] Chinese workers 2");
  corridor_sidebar_model_set_find (fixture->model, "conf");
  assert_rows (fixture, NULL, "v Standing 3|[ ] Confirmed 3");

  /* what is closed here is open when something else is looked for, and as it was afterwards */
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_STATUS, FALSE);
  assert_rows (fixture, NULL, "> Standing 3");
  corridor_sidebar_model_set_find (fixture->model, "all");
  assert_rows (fixture, NULL, "v Standing 3|[ ] Alleged 1");
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "khyber", CORRIDOR_CHOICE_INCLUDED);
  assert_rows (fixture, NULL, "v Standing 3|[ ] Alleged 0");
  corridor_session_clear_filters (fixture->session);

  corridor_sidebar_model_set_find (fixture->model, NULL);
  assert_rows (fixture, NULL, before);
  g_assert_true (get_row (fixture, 3) == gwadar);
}

static void
test_libraries (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  g_autoptr (CorridorIndex) both = make_index (cpec, other);
  g_autoptr (CorridorIndex) alone = make_index (other, NULL);
  g_autoptr (CorridorSidebarRow) heading = g_object_ref (get_row (fixture, 0));
  g_autoptr (CorridorSidebarRow) pakistan = g_object_ref (get_row (fixture, 1));

  corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, TRUE);
  corridor_session_set_index (fixture->session, both);
  assert_rows (fixture, "Regions",
               "v Regions 9|[ ] Pakistan 8|.[ ] Balochistan 5|..[ ] Gwadar 3|.[ ] Khyber 2|[ ] Ports 3"
               "|.[ ] Gwadar 3|Show all 9");
  g_assert_true (get_row (fixture, 0) == heading);
  g_assert_false (get_row (fixture, 1) == pakistan);
  g_assert_cmpstr (corridor_sidebar_row_get_value_id (pakistan), ==, "pakistan");

  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_ARTICLE, TRUE);
  assert_rows (fixture, "Articles", "v Articles 2|[ ] Proposals 8|[ ] Another 1");

  corridor_session_set_index (fixture->session, alone);
  assert_rows (fixture, NULL, "v Regions 1|[ ] Gwadar 1|> Kinds 1|> Standing 1|> Attribution 1");
}

static void
test_entities (void)
{
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  CorridorSidebarRow *pakistan = get_row (fixture, 1), *more = get_row (fixture, 7);
  CorridorLibrary *library = corridor_session_get_library (fixture->session);

  g_assert_cmpuint (corridor_sidebar_row_get_entity (pakistan), ==,
                    corridor_library_find_entity (library, "pakistan"));
  g_assert_cmpuint (corridor_sidebar_row_get_entity (more), ==, CORRIDOR_NONE);
  g_assert_null (corridor_sidebar_row_get_value_id (more));
  g_assert_cmpuint (corridor_sidebar_row_get_value (more), ==, CORRIDOR_NONE);
  g_assert_cmpint (corridor_sidebar_row_get_facet (more), ==, CORRIDOR_FACET_REGION);
}

/* Forty generations of two, each part of both before: a million million ways down. */
static void
test_many_parents (void)
{
  GString *text = g_string_new (
      "{ 'format': 'corridor.article/1', 'article': { 'id': 'a', 'title': 'A', 'published': '2024' }, 'sections': [],"
      "  'statements': [], 'entities': [ { 'id': 'a0', 'kind': 'region', 'name': 'a0' },"
      "  { 'id': 'b0', 'kind': 'region', 'name': 'b0' }");
  g_autofree char *document = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 1; i < 40; i++)
    g_string_append_printf (text,
                            ", { 'id': 'a%u', 'kind': 'region', 'name': 'a%u', 'part_of': [ 'a%u', 'b%u' ] }"
                            ", { 'id': 'b%u', 'kind': 'region', 'name': 'b%u', 'part_of': [ 'a%u', 'b%u' ] }",
                            i, i, i - 1, i - 1, i, i, i - 1, i - 1);
  g_string_append (text, " ] }");
  document = g_string_free (text, FALSE);

  {
    g_autoptr (Fixture) fixture = fixture_new (make_index (document, NULL));

    corridor_sidebar_model_set_show_all (fixture->model, CORRIDOR_FACET_REGION, TRUE);
    g_assert_cmpuint (fixture->mirror->len, <, 1000);
    for (guint i = 0; i < fixture->mirror->len; i++)
      if (corridor_sidebar_row_get_kind (get_row (fixture, i)) == CORRIDOR_SIDEBAR_VALUE)
        g_hash_table_add (seen, GUINT_TO_POINTER (corridor_sidebar_row_get_value (get_row (fixture, i))));
    g_assert_cmpuint (g_hash_table_size (seen), ==, 80);
  }
}

/* The kind of an entity is its number's remainder; nothing is stated of the last ones. */
static guint
pick_entity (GRand *random, guint kind)
{
  return 3 * (guint) g_rand_int_range (random, 0, 20) + kind;
}

/* Entities part of some that come before them, and statements that hold some of them. */
static char *
make_random_document (GRand *random)
{
  static const char *const kinds[] = { "region", "actor", "subject" };
  static const char *const words[] = { "Gwadar", "port", "zone", "north" };
  GString *text = g_string_new ("{ 'format': 'corridor.article/1', 'sections': [], 'article':"
                                "  { 'id': 'random', 'title': 'Random', 'published': '2024' }, 'entities': [");

  for (guint i = 0; i < 75; i++)
    {
      const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
      const char *comma = i > 0 ? "," : "";

      g_string_append_printf (text, "%s { 'id': 'e%u', 'kind': '%s', 'name': '%s %u', 'part_of': [", comma, i, kinds[i % 3],
                              word, i);
      for (guint parent = i % 3, n = 0; parent < i && n < 2; parent += 3)
        if (g_rand_int_range (random, 0, 6) == 0)
          g_string_append_printf (text, "%s 'e%u'", n++ > 0 ? "," : "", parent);
      g_string_append (text, " ] }");
    }
  g_string_append (text, " ], 'statements': [");
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text,
                            "%s { 'id': 's%u', 'kind': '%s', 'title': 'S', 'topics': [ 't%u' ], 'regions': [ 'e%u' ],"
                            "  'actors': [ { 'id': 'e%u', 'role': 'owner' } ], 'subjects': [ 'e%u' ],"
                            "  'evidence': [ { 'source': 'elsewhere' } ] }",
                            i > 0 ? "," : "", i, g_rand_boolean (random) ? "event" : "risk",
                            (guint) g_rand_int_range (random, 0, 9), pick_entity (random, 0), pick_entity (random, 1),
                            pick_entity (random, 2));
  g_string_append (text, " ] }");
  return g_string_free (text, FALSE);
}

static void
do_something (Fixture *fixture, GRand *random)
{
  static const char *const finds[] = { "", "", "g", "port", "e", "zone 3", "zzz" };
  const CorridorFacet facet = g_rand_int_range (random, 0, CORRIDOR_N_FACETS);
  const gboolean on = g_rand_boolean (random);
  CorridorIndex *index = corridor_session_get_index (fixture->session);
  const guint n_values = corridor_index_get_n_values (index, facet);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      corridor_sidebar_model_set_expanded (fixture->model, facet, on);
      break;
    case 1:
      corridor_sidebar_model_set_show_all (fixture->model, facet, on);
      break;
    case 2:
      corridor_sidebar_model_set_by_name (fixture->model, facet, on);
      break;
    case 3:
      corridor_sidebar_model_set_n_shown (fixture->model, facet, g_rand_int_range (random, 0, 12));
      break;
    case 4:
      corridor_sidebar_model_set_find (fixture->model, finds[g_rand_int_range (random, 0, G_N_ELEMENTS (finds))]);
      break;
    case 5:
      corridor_session_undo (fixture->session);
      break;
    default:
      if (n_values > 0)
        corridor_session_toggle (fixture->session, facet,
                                 corridor_index_get_value_id (index, facet, g_rand_int_range (random, 0, n_values)),
                                 on ? CORRIDOR_CHOICE_INCLUDED : CORRIDOR_CHOICE_EXCLUDED);
      break;
    }
}

static gboolean
is_shown (Fixture *fixture, CorridorFacet facet, const char *value)
{
  for (guint i = 0; i < fixture->mirror->len; i++)
    if (corridor_sidebar_row_get_facet (get_row (fixture, i)) == facet
        && g_strcmp0 (corridor_sidebar_row_get_value_id (get_row (fixture, i)), value) == 0)
      return TRUE;
  return FALSE;
}

static void
assert_chosen_shown (Fixture *fixture)
{
  CorridorQuery *query = corridor_session_get_query (fixture->session);

  if (!g_str_equal (corridor_sidebar_model_get_find (fixture->model), ""))
    return;
  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      if (!corridor_sidebar_model_get_expanded (fixture->model, facet))
        continue;
      for (const char *const *value = corridor_query_get_included (query, facet); *value; value++)
        g_assert_true (is_shown (fixture, facet, *value));
      for (const char *const *value = corridor_query_get_excluded (query, facet); *value; value++)
        g_assert_true (is_shown (fixture, facet, *value));
    }
}

/* Whatever is done in whatever order: what was emitted makes the rows, every count is the evaluation's, and what is
 * chosen is shown. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *document = make_random_document (random);
  g_autoptr (Fixture) fixture = fixture_new (make_index (document, other));

  for (guint step = 0; step < 1000; step++)
    {
      CorridorEvaluation *evaluation;
      g_autofree char *rows = NULL;

      do_something (fixture, random);
      rows = write_rows (fixture, NULL); /* compares with the mirror */
      evaluation = corridor_session_get_evaluation (fixture->session);
      for (guint i = 0; i < fixture->mirror->len; i++)
        {
          CorridorSidebarRow *row = get_row (fixture, i);
          const CorridorFacet facet = corridor_sidebar_row_get_facet (row);

          if (corridor_sidebar_row_get_kind (row) != CORRIDOR_SIDEBAR_VALUE)
            continue;
          g_assert_cmpuint (corridor_sidebar_row_get_count (row), ==,
                            corridor_evaluation_get_count (evaluation, facet, corridor_sidebar_row_get_value (row)));
          g_assert_cmpint (corridor_sidebar_row_get_choice (row), ==,
                           corridor_query_get_choice (corridor_session_get_query (fixture->session), facet,
                                                      corridor_sidebar_row_get_value_id (row)));
        }
      assert_chosen_shown (fixture);
    }
}

/* ---- what is remembered from one start to the next ---- */

static void
assert_headings (Fixture *fixture, const char *property, const char *expected)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  g_object_get (fixture->model, property, &names, NULL);
  joined = g_strjoinv (" ", names);
  g_assert_cmpstr (joined, ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_remember (void)
{
  static const char *const expanded[] = { "topic", "region", "colour", NULL };
  static const char *const by_name[] = { "region", NULL };
  g_autoptr (Fixture) fixture = fixture_new (make_index (cpec, NULL));
  guint n_expanded = 0, n_by_name = 0;

  g_signal_connect_swapped (fixture->model, "notify::expanded-headings", G_CALLBACK (count_cb), &n_expanded);
  g_signal_connect_swapped (fixture->model, "notify::headings-by-name", G_CALLBACK (count_cb), &n_by_name);
  assert_headings (fixture, "expanded-headings", "region actor");
  assert_headings (fixture, "headings-by-name", "");

  g_object_set (fixture->model, "expanded-headings", expanded, "headings-by-name", by_name, NULL);
  assert_headings (fixture, "expanded-headings", "region topic");
  assert_headings (fixture, "headings-by-name", "region");
  g_assert_false (corridor_sidebar_model_get_expanded (fixture->model, CORRIDOR_FACET_ACTOR));
  g_assert_true (corridor_sidebar_model_get_by_name (fixture->model, CORRIDOR_FACET_REGION));
  g_object_set (fixture->model, "expanded-headings", expanded, "headings-by-name", by_name, NULL);
  g_assert_cmpuint (n_expanded, ==, 1);
  g_assert_cmpuint (n_by_name, ==, 1);

  /* while something is looked for, headings open and close for that alone */
  corridor_sidebar_model_set_find (fixture->model, "gwa");
  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  assert_headings (fixture, "expanded-headings", "region topic");
  g_assert_cmpuint (n_expanded, ==, 1);
  corridor_sidebar_model_set_find (fixture->model, NULL);

  corridor_sidebar_model_set_expanded (fixture->model, CORRIDOR_FACET_REGION, FALSE);
  corridor_sidebar_model_set_by_name (fixture->model, CORRIDOR_FACET_ACTOR, TRUE);
  assert_headings (fixture, "expanded-headings", "topic");
  assert_headings (fixture, "headings-by-name", "region actor");
  g_object_set (fixture->model, "expanded-headings", NULL, NULL);
  assert_headings (fixture, "expanded-headings", "");
  g_assert_cmpuint (n_expanded, ==, 3);
  g_assert_cmpuint (n_by_name, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sidebar-model/start", test_start);
  g_test_add_func ("/sidebar-model/empty", test_empty);
  g_test_add_func ("/sidebar-model/choose", test_choose);
  g_test_add_func ("/sidebar-model/pin", test_pin);
  g_test_add_func ("/sidebar-model/expand", test_expand);
  g_test_add_func ("/sidebar-model/show-all", test_show_all);
  g_test_add_func ("/sidebar-model/sort", test_sort);
  g_test_add_func ("/sidebar-model/own-order", test_own_order);
  g_test_add_func ("/sidebar-model/find", test_find);
  g_test_add_func ("/sidebar-model/libraries", test_libraries);
  g_test_add_func ("/sidebar-model/entities", test_entities);
  g_test_add_func ("/sidebar-model/many-parents", test_many_parents);
  g_test_add_func ("/sidebar-model/remember", test_remember);
  g_test_add_func ("/sidebar-model/random", test_random);

  return g_test_run ();
}
