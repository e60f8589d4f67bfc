/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-save-state.h"

#include <belay-compat.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelaySaveNote:
 *
 * A quiet word in the header: whether all is on disk. Nobody has to look at it;
 * when something goes wrong, [class@SaveBar] speaks.
 */
struct _BelaySaveNote
{
  AdwBin parent_instance;

  BelaySession *session;
  gboolean      is_compact;
  gboolean      has_edited;

  GtkLabel *label;
};

/**
 * BelaySaveBar:
 *
 * A bar across the page that says why nothing is saved, or why nothing can be
 * changed, and what can be done.
 */
struct _BelaySaveBar
{
  AdwBin parent_instance;

  BelaySession *session;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *again;
};

enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (BelaySaveNote, belay_save_note, ADW_TYPE_BIN)
G_DEFINE_FINAL_TYPE (BelaySaveBar, belay_save_bar, ADW_TYPE_BIN)

static const char *
get_note (BelaySaveNote *self)
{
  static const char *const notes[] = {
    [BELAY_SAVE_SAVED] = N_ ("Saved"),
    [BELAY_SAVE_WAITING] = N_ ("Saving…"),
    [BELAY_SAVE_SAVING] = N_ ("Saving…"),
    [BELAY_SAVE_FAILED] = N_ ("Not saved"),
  };
  BelaySaveState state;

  if (self->session == NULL)
    return "";
  if (belay_session_is_read_only (self->session))
    return _ ("Read only");

  state = belay_saver_get_state (belay_session_get_saver (self->session));
  self->has_edited = self->has_edited || state != BELAY_SAVE_SAVED;

  return self->has_edited ? _ (notes[state]) : "";
}

static void
update_note (BelaySaveNote *self)
{
  const char *note = get_note (self);

  gtk_label_set_text (self->label, note);
  gtk_widget_set_visible (GTK_WIDGET (self), *note != '\0' && !self->is_compact);
}

static void
update_bar (BelaySaveBar *self)
{
  BelaySaver      *saver = self->session != NULL ? belay_session_get_saver (self->session) : NULL;
  gboolean         has_failed = saver != NULL && belay_saver_get_state (saver) == BELAY_SAVE_FAILED;
  const char      *reason = NULL;
  g_autofree char *text = NULL;

  if (has_failed)
    /* Translators: the placeholder is the reason. */
    text = g_strdup_printf (_ ("Your last changes are not saved: %s. Mend that and try again, or save everything elsewhere."),
                            belay_saver_get_problem (saver));
  else if (self->session != NULL && belay_store_is_read_only (belay_session_get_store (self->session), &reason))
    /* Translators: the placeholder is the reason. */
    text = g_strdup_printf (_ ("You can look around, but nothing can be changed: %s"), reason);

  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->again), has_failed);
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL || gtk_revealer_get_child_revealed (self->revealer));
}

static void
again_cb (BelaySaveBar *self)
{
  belay_session_save (self->session);
}

static void
take_session (GObject       *object,
              BelaySession **place,
              const GValue  *value,
              GCallback      update)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, object);
  g_set_object (place, g_value_get_object (value));
  if (*place != NULL)
    g_signal_connect_object (*place, "notify::save-state", update, object, G_CONNECT_SWAPPED);
}

static void
belay_save_note_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BelaySaveNote *self = BELAY_SAVE_NOTE (object);

  if (prop_id == PROP_SESSION)
    {
      take_session (object, &self->session, value, G_CALLBACK (update_note));
      self->has_edited = FALSE;
    }
  else
    {
      self->is_compact = g_value_get_boolean (value);
    }
  update_note (self);
}

static void
belay_save_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BelaySaveBar *self = BELAY_SAVE_BAR (object);

  take_session (object, &self->session, value, G_CALLBACK (update_bar));
  update_bar (self);
}

static void
belay_save_note_dispose (GObject *object)
{
  g_clear_object (&BELAY_SAVE_NOTE (object)->session);

  G_OBJECT_CLASS (belay_save_note_parent_class)->dispose (object);
}

static void
belay_save_bar_dispose (GObject *object)
{
  g_clear_object (&BELAY_SAVE_BAR (object)->session);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_save_bar_parent_class)->dispose (object);
}

static GParamSpec *
make_session_property (void)
{
  return g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
}

static void
belay_save_note_class_init (BelaySaveNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = belay_save_note_set_property;
  object_class->dispose = belay_save_note_dispose;
  g_object_class_install_property (object_class, PROP_SESSION, make_session_property ());
  g_object_class_install_property (object_class, PROP_COMPACT,
                                   g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
belay_save_bar_class_init (BelaySaveBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_FLOW);
  object_class->set_property = belay_save_bar_set_property;
  object_class->dispose = belay_save_bar_dispose;
  g_object_class_install_property (object_class, PROP_SESSION, make_session_property ());

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-save-state.ui");
  gtk_widget_class_bind_template_child (widget_class, BelaySaveBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BelaySaveBar, label);
  gtk_widget_class_bind_template_child (widget_class, BelaySaveBar, again);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_bar);
}

static void
belay_save_note_init (BelaySaveNote *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
belay_save_bar_init (BelaySaveBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
