/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-library.h"

/* Two countries, a province with a port, three actors, and six statements:
 *   port      Gwadar,      China → Pakistan, 2015            (proposal, agreed)
 *   attack    Balochistan, militants,        2021            (event, reported)
 *   pledge    Pakistan,    Pakistan,         no date         (commitment)
 *   unease    Kashmir,     India,            2024-10~        (reaction), answers the port
 *   trade     none,        China,            2023/..         (context)
 *   doubt     none,        nobody,           no date         (assessment, alleged), said by India */
static const char small_document[] =
    "{ \"format\": \"corridor.article/1\","
    "  \"article\": { \"id\": \"small\", \"title\": \"A small article\", \"published\": \"2024-10-15\", \"summary\": \"Of ports.\" },"
    "  \"sections\": [ { \"id\": \"one\", \"title\": \"Beginning\", \"paragraphs\": [ { \"length\": 40 }, {} ] },"
    "                { \"id\": \"two\", \"title\": \"End\", \"paragraphs\": [ {} ] } ],"
    "  \"entities\": ["
    "    { \"id\": \"pakistan\", \"kind\": \"region\", \"name\": \"Pakistan\", \"type\": \"country\", \"location\": [69.3, 30.4] },"
    "    { \"id\": \"balochistan\", \"kind\": \"region\", \"name\": \"Balochistan\", \"part_of\": \"pakistan\" },"
    "    { \"id\": \"gwadar\", \"kind\": \"region\", \"name\": \"Gwadar\", \"part_of\": \"balochistan\", \"aliases\": [\"Gwadar Port City\"] },"
    "    { \"id\": \"kashmir\", \"kind\": \"region\", \"name\": \"Kashmir\", \"status\": \"disputed\" },"
    "    { \"id\": \"china-state\", \"kind\": \"actor\", \"name\": \"China\", \"summary\": \"The proposing state.\" },"
    "    { \"id\": \"pakistan-state\", \"kind\": \"actor\", \"name\": \"Pakistan\" },"
    "    { \"id\": \"india-state\", \"kind\": \"actor\", \"name\": \"India\" },"
    "    { \"id\": \"militants\", \"kind\": \"actor\", \"name\": \"Militants\" },"
    "    { \"id\": \"port\", \"kind\": \"subject\", \"name\": \"The Port\", \"status\": \"proposed\" } ],"
    "  \"statements\": ["
    "    { \"id\": \"port\", \"kind\": \"proposal\", \"status\": \"agreed\", \"title\": \"A port is built at Gwadar\", \"date\": \"2015\","
    "      \"text\": \"China builds it.\", \"actors\": [ { \"id\": \"china-state\", \"role\": \"proposer\" },"
    "      { \"id\": \"pakistan-state\", \"role\": \"partner\" } ], \"regions\": [\"gwadar\"], \"subjects\": [\"port\"],"
    "      \"topics\": [\"ports\"], \"evidence\": [ { \"paragraph\": 1, \"start\": 0, \"end\": 12 } ] },"
    "    { \"id\": \"attack\", \"kind\": \"event\", \"title\": \"Militants attack a convoy\", \"date\": \"2021\","
    "      \"actors\": [ { \"id\": \"militants\", \"role\": \"perpetrator\" } ], \"regions\": [\"balochistan\"],"
    "      \"evidence\": [ { \"paragraph\": 2 } ] },"
    "    { \"id\": \"pledge\", \"kind\": \"commitment\", \"title\": \"Pakistan pledges protection\","
    "      \"actors\": [ { \"id\": \"pakistan-state\", \"role\": \"protector\" } ], \"regions\": [\"pakistan\"], \"topics\": [\"security\"],"
    "      \"evidence\": [ { \"paragraph\": 2 }, { \"paragraph\": 3 } ] },"
    "    { \"id\": \"unease\", \"kind\": \"reaction\", \"title\": \"India voices unease\", \"date\": \"2024-10~\", \"attribution\": \"india-state\","
    "      \"actors\": [ { \"id\": \"india-state\", \"role\": \"speaker\" } ], \"regions\": [\"kashmir\"], \"confidence\": \"moderate\","
    "      \"evidence\": [ { \"paragraph\": 3 } ], \"related\": [ { \"id\": \"port\", \"type\": \"responds-to\" } ] },"
    "    { \"id\": \"trade\", \"kind\": \"context\", \"title\": \"Trade goes on\", \"date\": \"2023/..\", \"likelihood\": \"likely\","
    "      \"actors\": [ { \"id\": \"china-state\", \"role\": \"partner\" } ],"
    "      \"evidence\": [ { \"source\": \"Customs\", \"url\": \"https://example.org/customs\" } ] },"
    "    { \"id\": \"doubt\", \"kind\": \"assessment\", \"status\": \"alleged\", \"title\": \"Much is doubted\", \"attribution\": \"india-state\","
    "      \"evidence\": [ { \"paragraph\": 3 } ], \"related\": [ { \"id\": \"port\", \"type\": \"contradicts\" } ] } ],"
    "  \"relations\": [ { \"from\": \"china-state\", \"type\": \"builds\", \"to\": \"port\", \"statement\": \"port\", \"date\": \"2015/..\" } ] }";

static CorridorIndex *
make_index (GPtrArray *documents)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorLibrary) library = NULL;
  CorridorIndex *index;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < documents->len; i++)
    {
      const char *document = g_ptr_array_index (documents, i);
      g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
      CorridorReading *reading = corridor_reading_new_for_bytes (bytes, "test.json", NULL, &error);

      g_assert_no_error (error);
      if (corridor_reading_get_n_errors (reading) > 0)
        {
          g_autoptr (CorridorDiagnostic) first = g_list_model_get_item (corridor_reading_get_diagnostics (reading), 0);

          g_error ("%s", corridor_diagnostic_to_string (first));
        }
      g_ptr_array_add (readings, reading);
    }

  library = corridor_library_new (readings);
  index = corridor_index_new (library, NULL, &error);
  g_assert_no_error (error);

  return index;
}

CorridorIndex *
test_index_new (const char *first_document, ...)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  va_list more;

  va_start (more, first_document);
  for (const char *document = first_document; document != NULL; document = va_arg (more, const char *))
    g_ptr_array_add (documents, (char *) document);
  va_end (more);

  return make_index (documents);
}

CorridorIndex *
test_index_new_small (void)
{
  return test_index_new (small_document, NULL);
}

guint
test_index_statement (CorridorIndex *index, const char *id)
{
  guint statement;

  g_assert_cmpint (corridor_library_find_statement (corridor_index_get_library (index), id, &statement), ==, CORRIDOR_FOUND);

  return statement;
}

guint
test_index_entity (CorridorIndex *index, const char *id)
{
  guint entity = corridor_library_find_entity (corridor_index_get_library (index), id);

  g_assert_cmpuint (entity, !=, CORRIDOR_NONE);

  return entity;
}
