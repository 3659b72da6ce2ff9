/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the dialog share: corridor-export-dialog.c writes the summary and shows it, -save.c puts it into a file. */

#pragma once

#include "corridor-export-dialog.h"
#include "corridor-summary.h"
#include "corridor-wrap-box.h"

G_BEGIN_DECLS

/* What is to be done with the summary as soon as it is there */
typedef enum
{
  CORRIDOR_EXPORT_NOTHING,
  CORRIDOR_EXPORT_COPY,
  CORRIDOR_EXPORT_SAVE,
} CorridorExportNext;

struct _CorridorExportDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkWidget *options;
  GtkCheckButton *all_button;
  GtkCheckButton *selected_button;
  CorridorWrapBox *format_box;
  GtkCheckButton *time_button;
  GtkInfoBar *error_bar;
  GtkLabel *error_label;
  GtkTextView *preview;
  GtkWidget *cut_label;
  GtkWidget *progress_box;
  GtkSpinner *spinner;
  GtkLabel *progress_label;
  GtkWidget *save_button;
  GtkWidget *copy_button;

  /* owned */
  CorridorEvaluation *evaluation;
  GArray *selected; /* of guint32 */
  GDateTime *made;
  GBytes *bytes; /* what is previewed, and written; NULL until it is there */
  GtkFileChooserNative *chooser; /* nullable */
  GFile *file; /* nullable: where it is saved */
  GtkApplication *application; /* nullable: kept running while the file is written */

  GCancellable *cancellable; /* once the dialog has gone */
  CorridorExportNext next;
  gboolean is_writing; /* the summary is */
  gboolean is_stale;   /* and another one is wanted */
  gboolean is_saving;  /* the file is */
  guint progress_id;

  GtkCheckButton *format_buttons[CORRIDOR_N_SUMMARY_FORMATS];
};

/* corridor-export-dialog.c */
CorridorSummaryFormat corridor_export_dialog_get_format  (CorridorExportDialog *self);
void                  corridor_export_dialog_update_busy (CorridorExportDialog *self);
/* the preview of what has been written */
void                  corridor_export_dialog_show_bytes  (CorridorExportDialog *self);
/* done: the window behind goes on */
void                  corridor_export_dialog_finish      (CorridorExportDialog *self);
void                  corridor_export_dialog_emit_saved  (CorridorExportDialog *self);

/* corridor-export-dialog-save.c */
void                  corridor_export_dialog_choose_file (CorridorExportDialog *self);
/* writes the bytes, which must be there, into the file that was chosen */
void                  corridor_export_dialog_save        (CorridorExportDialog *self);
void                  corridor_export_dialog_hide_error  (CorridorExportDialog *self);

G_END_DECLS
