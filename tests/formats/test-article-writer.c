/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written is read again as what it was. The bundled article's path is the first argument. */

#include "corridor-article-writer.h"

#include <string.h>

#include "random-library.h"

static char *bundled;

static char *
write_text (CorridorLibrary *library)
{
  g_autoptr (GBytes) bytes = corridor_article_write (library);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static CorridorLibrary *
read_text (const char *text)
{
  const char *const documents[] = { text, NULL };

  return random_library_read (documents);
}

/* Every member that the format has, in its order, each in an uncommon form: what is written of it is the same, to the byte. */
static void
test_every_member (void)
{
  static const char text[]
      = "{\n"
        "  \"format\": \"corridor.article/1\",\n"
        "  \"article\": {\n"
        "    \"id\": \"all\",\n"
        "    \"title\": \"A \\\"title\\\" \\\\ \xe5\x8c\x97\xe4\xba\xac\",\n"
        "    \"published\": \"2024-10~\",\n"
        "    \"language\": \"zh-Hans-CN\",\n"
        "    \"publisher\": \"P\",\n"
        "    \"authors\": [\"A\", \"B\"],\n"
        "    \"url\": \"https://example.org/?a=b\",\n"
        "    \"accessed\": \"2024-10-15T10:00:00+05:00\",\n"
        "    \"categories\": [],\n"
        "    \"summary\": \"One\\ntwo\\tthree\"\n"
        "  },\n"
        "  \"sections\": [\n"
        "    {\n"
        "      \"id\": \"none\",\n"
        "      \"title\": \"N\"\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"empty\",\n"
        "      \"title\": \"E\",\n"
        "      \"summary\": \"\",\n"
        "      \"paragraphs\": []\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"some\",\n"
        "      \"title\": \"S\",\n"
        "      \"paragraphs\": [\n"
        "        {},\n"
        "        { \"length\": 3 },\n"
        "        { \"sha256\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\" }\n"
        "      ]\n"
        "    }\n"
        "  ],\n"
        "  \"entities\": [\n"
        "    {\n"
        "      \"id\": \"gwadar\",\n"
        "      \"kind\": \"region\",\n"
        "      \"type\": \"city\",\n"
        "      \"name\": \"Gwadar\",\n"
        "      \"aliases\": [\"G\", \"G\"],\n"
        "      \"part_of\": \"pakistan\",\n"
        "      \"status\": \"existing\",\n"
        "      \"summary\": \"\",\n"
        "      \"outline\": \"PK-BA\",\n"
        "      \"location\": [62.33, -0.1]\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"pakistan\",\n"
        "      \"kind\": \"region\",\n"
        "      \"name\": \"Pakistan\",\n"
        "      \"part_of\": []\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"port\",\n"
        "      \"kind\": \"subject\",\n"
        "      \"name\": \"Port\",\n"
        "      \"aliases\": []\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"china\",\n"
        "      \"kind\": \"actor\",\n"
        "      \"name\": \"China\"\n"
        "    }\n"
        "  ],\n"
        "  \"statements\": [\n"
        "    {\n"
        "      \"id\": \"one\",\n"
        "      \"kind\": \"risk\",\n"
        "      \"title\": \"One\",\n"
        "      \"text\": \"\",\n"
        "      \"status\": \"reported\",\n"
        "      \"date\": \"[2019,2021..2022]\",\n"
        "      \"actors\": [\n"
        "        { \"id\": \"china\", \"role\": \"target\" },\n"
        "        { \"id\": \"china\", \"role\": \"go-between\" }\n"
        "      ],\n"
        "      \"regions\": [\"pakistan\", \"gwadar\"],\n"
        "      \"subjects\": [\"port\"],\n"
        "      \"topics\": [\"b\", \"a\"],\n"
        "      \"attribution\": \"author\",\n"
        "      \"likelihood\": \"very-likely\",\n"
        "      \"confidence\": \"low\",\n"
        "      \"evidence\": [\n"
        "        { \"paragraph\": 2, \"start\": 0, \"end\": 3 },\n"
        "        { \"paragraph\": 1 },\n"
        "        { \"source\": \"Elsewhere\", \"url\": \"http://example.org\" },\n"
        "        { \"source\": \"Elsewhere\" }\n"
        "      ],\n"
        "      \"related\": [\n"
        "        { \"id\": \"two\", \"type\": \"contradicts\" }\n"
        "      ]\n"
        "    },\n"
        "    {\n"
        "      \"id\": \"two\",\n"
        "      \"kind\": \"event\",\n"
        "      \"title\": \"Two\",\n"
        "      \"actors\": [],\n"
        "      \"regions\": [],\n"
        "      \"subjects\": [],\n"
        "      \"topics\": [],\n"
        "      \"attribution\": \"china\",\n"
        "      \"evidence\": [\n"
        "        { \"paragraph\": 3 }\n"
        "      ],\n"
        "      \"related\": []\n"
        "    }\n"
        "  ],\n"
        "  \"relations\": [\n"
        "    { \"from\": \"china\", \"type\": \"builds\", \"to\": \"port\", \"statement\": \"two\", \"date\": \"2023/..\" },\n"
        "    { \"from\": \"port\", \"type\": \"lies-in\", \"to\": \"gwadar\" }\n"
        "  ]\n"
        "}\n";
  g_autoptr (CorridorLibrary) library = read_text (text);
  g_autofree char *written = write_text (library);

  g_assert_cmpstr (written, ==, text);
}

/* What is written once is written the same for ever after. */
static void
assert_stable (CorridorLibrary *library)
{
  g_autofree char *once = write_text (library);
  g_autoptr (CorridorLibrary) again = read_text (once);
  g_autofree char *twice = write_text (again);

  g_assert_cmpstr (twice, ==, once);
  g_assert_cmpuint (corridor_library_get_n_statements (again), ==, corridor_library_get_n_statements (library));
  g_assert_cmpuint (corridor_library_get_n_entities (again), ==, corridor_library_get_n_entities (library));
  g_assert_cmpuint (corridor_library_get_n_relations (again), ==, corridor_library_get_n_relations (library));
  g_assert_cmpuint (corridor_library_get_n_paragraphs (again), ==, corridor_library_get_n_paragraphs (library));
}

static void
test_bundled (void)
{
  g_autofree char *text = NULL;
  g_autoptr (CorridorLibrary) library = NULL;

  g_assert_true (g_file_get_contents (bundled, &text, NULL, NULL));
  library = read_text (text);
  g_assert_cmpuint (corridor_library_get_n_relations (library), >, 0);
  assert_stable (library);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 100; seed++)
    {
      RandomLibrarySpec spec = { seed, 1, 1 + seed % 40, 1 + seed % 9 };
      g_autoptr (CorridorLibrary) library = random_library_new (&spec);

      assert_stable (library);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bundled = argv[1];
  g_test_add_func ("/article-writer/every-member", test_every_member);
  g_test_add_func ("/article-writer/bundled", test_bundled);
  g_test_add_func ("/article-writer/random", test_random);
  return g_test_run ();
}
