/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plural forms with a context, which GLib has not. */

#include "corridor-i18n.h"

static void
test_untranslated (void)
{
  g_assert_cmpstr (CN_ ("a context that nobody has", "%u thing", "%u things", 1), ==, "%u thing");
  g_assert_cmpstr (CN_ ("a context that nobody has", "%u thing", "%u things", 0), ==, "%u things");
  g_assert_cmpstr (CN_ ("a context that nobody has", "%u thing", "%u things", 2), ==, "%u things");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/i18n/untranslated", test_untranslated);

  return g_test_run ();
}
