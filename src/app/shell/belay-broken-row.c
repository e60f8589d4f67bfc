/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-broken-row.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayBrokenFile:
 *
 * A file of the workspace that cannot be read, and why. It is left as it is.
 */
struct _BelayBrokenFile
{
  GObject parent_instance;

  char *path;
  char *title;
  char *reason;
};

enum
{
  PROP_TITLE = 1,
  PROP_REASON,
  N_FILE_PROPS
};

static GParamSpec *file_properties[N_FILE_PROPS];

G_DEFINE_FINAL_TYPE (BelayBrokenFile, belay_broken_file, G_TYPE_OBJECT)

/**
 * BelayBrokenRow:
 *
 * A file that cannot be read, in the sidebar: it stands in the list with the reason
 * instead of being left out.
 */
struct _BelayBrokenRow
{
  GtkListBoxRow parent_instance;

  BelayBrokenFile *file;
};

enum
{
  PROP_FILE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayBrokenRow, belay_broken_row, GTK_TYPE_LIST_BOX_ROW)

static void
belay_broken_file_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BelayBrokenFile *self = BELAY_BROKEN_FILE (object);

  g_value_set_string (value, prop_id == PROP_TITLE ? self->title : self->reason);
}

static void
belay_broken_file_finalize (GObject *object)
{
  g_free (BELAY_BROKEN_FILE (object)->path);
  g_free (BELAY_BROKEN_FILE (object)->title);
  g_free (BELAY_BROKEN_FILE (object)->reason);

  G_OBJECT_CLASS (belay_broken_file_parent_class)->finalize (object);
}

static void
belay_broken_file_class_init (BelayBrokenFileClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_broken_file_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_broken_file_finalize;

  file_properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  file_properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_FILE_PROPS, file_properties);
}

static void
belay_broken_file_init (BelayBrokenFile *self)
{
}

/**
 * belay_broken_file_new:
 * @path: a file, relative to the workspace
 * @title: (nullable): what the document in it was called, where that is known
 * @reason: what is wrong with it
 *
 * Returns: (transfer full): the file as lists show it
 */
BelayBrokenFile *
belay_broken_file_new (const char *path,
                       const char *title,
                       const char *reason)
{
  BelayBrokenFile *self = g_object_new (BELAY_TYPE_BROKEN_FILE, NULL);

  self->path = g_filename_display_name (path);
  self->title = g_strdup (title != NULL ? title : self->path);
  self->reason = g_strdup (reason);

  return self;
}

static void
belay_broken_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_BROKEN_ROW (object)->file);
}

static void
belay_broken_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  belay_broken_row_bind (BELAY_BROKEN_ROW (object), g_value_get_object (value));
}

static void
belay_broken_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_BROKEN_ROW (object)->file);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_broken_row_parent_class)->dispose (object);
}

static void
belay_broken_row_class_init (BelayBrokenRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (BELAY_TYPE_BROKEN_FILE);
  object_class->get_property = belay_broken_row_get_property;
  object_class->set_property = belay_broken_row_set_property;
  object_class->dispose = belay_broken_row_dispose;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, BELAY_TYPE_BROKEN_FILE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-broken-row.ui");
}

static void
belay_broken_row_init (BelayBrokenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_broken_row_get_path:
 * @self: a row
 *
 * Returns: the file it shows, relative to the workspace
 */
const char *
belay_broken_row_get_path (BelayBrokenRow *self)
{
  return self->file != NULL ? self->file->path : "";
}

/**
 * belay_broken_row_bind:
 * @self: a row
 * @file: (nullable): the file it shows; %NULL resets it
 *
 * Shows a file.
 */
void
belay_broken_row_bind (BelayBrokenRow  *self,
                       BelayBrokenFile *file)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->file, file))
    return;

  if (file != NULL)
    /* Translators: a name or a file, and what is wrong with it. */
    label = g_strdup_printf (_ ("%s cannot be read: %s"), file->title, file->reason);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}
