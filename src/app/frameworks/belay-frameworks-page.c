/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-frameworks-page.h"

#include "belay-competency-row.h"
#include "belay-framework-editor.h"
#include "belay-framework-parts.h"
#include "belay-level-card.h"

#include <belay-card.h>
#include <belay-columns.h>
#include <belay-compat.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelayFrameworksPage:
 *
 * A framework to read: its levels with their rules in words, and by area what each
 * competency looks like at each level. What is searched for opens by itself. A draft is
 * edited in the same place.
 */
struct _BelayFrameworksPage
{
  BelayPage parent_instance;

  BelayFramework *framework;
  GPtrArray      *frameworks; /* BelayFramework, as the chooser lists them */
  GPtrArray      *lists;      /* GtkListBox, one an area */
  char           *words;

  gboolean is_draft;

  GtkStack             *stack;
  GtkWidget            *revise;
  GtkWidget            *publish;
  GtkWidget            *discard;
  GtkWidget            *duplicate;
  BelayFrameworkEditor *editor;

  GtkDropDown    *chooser;
  GtkSearchEntry *search;
  GtkLabel       *summary;
  GtkLabel       *found;
  GtkWidget      *levels_title;
  BelayColumns   *levels;
  GtkBox         *areas;
};

G_DEFINE_FINAL_TYPE (BelayFrameworksPage, belay_frameworks_page, BELAY_TYPE_PAGE)

static void
clear_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       user_data)
{
  BelayFrameworksPage *self = user_data;

  return *self->words == '\0' || belay_competency_row_matches (BELAY_COMPETENCY_ROW (row), self->words);
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  BelayCompetencyRow *competency = BELAY_COMPETENCY_ROW (row);

  belay_competency_row_set_expanded (competency, !belay_competency_row_is_expanded (competency));
}

static GtkWidget *
make_area (BelayFrameworksPage *self,
           BelayArea           *area)
{
  const BelayAreaFields *fields = belay_area_get (area);
  guint                  count = belay_list_get_length (fields->competencies);
  g_autofree char       *note = g_strdup_printf (ngettext ("%u competency", "%u competencies", count), count);
  GtkWidget             *card = g_object_new (BELAY_TYPE_CARD, "title", fields->name, "note", note, NULL);
  GtkListBox            *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "rows");
  belay_set_accessible_label (GTK_WIDGET (list), fields->name);
  BELAY_FOREACH (BelayCompetency, competency, fields->competencies)
  {
    BelayCompetencyRow *row = g_object_new (BELAY_TYPE_COMPETENCY_ROW, NULL);

    belay_competency_row_bind (row, self->framework, competency);
    gtk_list_box_append (list, GTK_WIDGET (row));
  }
  gtk_list_box_set_filter_func (list, filter_row, self, NULL);
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), NULL);
  g_ptr_array_add (self->lists, list);
  belay_card_set_child (BELAY_CARD (card), GTK_WIDGET (list));

  return card;
}

static void
show_published (BelayFrameworksPage *self,
                BelayFramework      *framework)
{
  const char *summary;

  summary = belay_framework_get (framework)->summary;
  gtk_label_set_text (self->summary, summary != NULL ? summary : "");
  BELAY_FOREACH (BelayLevel, level, belay_framework_get (framework)->levels)
  {
    gtk_widget_set_parent (g_object_new (BELAY_TYPE_LEVEL_CARD, "level", level, NULL), GTK_WIDGET (self->levels));
  }
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    gtk_box_append (self->areas, make_area (self, area));
  }
}

/* What can be done next: there is one draft at most, and it is edited before there is another. */
static void
show_actions (BelayFrameworksPage *self)
{
  BelaySession *session = belay_page_get_session (BELAY_PAGE (self));
  gboolean      may_edit = self->framework != NULL && !belay_session_is_read_only (session);
  gboolean      has_draft = self->framework != NULL &&
                       belay_workspace_find_draft (belay_session_get_workspace (session),
                                                   belay_record_get_id (BELAY_RECORD (self->framework))) != NULL;

  gtk_widget_set_visible (self->revise, may_edit && !self->is_draft && !has_draft);
  gtk_widget_set_visible (self->publish, may_edit && self->is_draft);
  gtk_widget_set_visible (self->discard, may_edit && self->is_draft);
  gtk_widget_set_visible (self->duplicate, may_edit);
}

static void
show_framework (BelayFrameworksPage *self,
                BelayFramework      *framework)
{
  gboolean is_draft = framework != NULL && belay_framework_get (framework)->state == BELAY_FRAMEWORK_DRAFT;

  if (!g_set_object (&self->framework, framework) && self->is_draft == is_draft)
    return;

  self->is_draft = is_draft;
  g_ptr_array_set_size (self->lists, 0);
  clear_children (GTK_WIDGET (self->levels));
  clear_children (GTK_WIDGET (self->areas));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  belay_framework_editor_bind (self->editor, belay_page_get_session (BELAY_PAGE (self)), is_draft ? framework : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->editor), is_draft);
  gtk_widget_set_visible (GTK_WIDGET (self->search), !is_draft);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !is_draft);
  if (framework != NULL && !is_draft)
    show_published (self, framework);
}

/* How many competencies an area has that were found; they are opened, others closed. */
static guint
filter_area (BelayFrameworksPage *self,
             GtkListBox          *list)
{
  GtkListBoxRow *row;
  guint          count = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      gboolean is_found = filter_row (row, self);

      count += is_found;
      belay_competency_row_set_expanded (BELAY_COMPETENCY_ROW (row), is_found && *self->words != '\0');
    }
  gtk_list_box_invalidate_filter (list);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (list), BELAY_TYPE_CARD), count > 0);

  return count;
}

static void
searched_cb (BelayFrameworksPage *self)
{
  gboolean         is_searching;
  guint            count = 0;
  g_autofree char *found = NULL;
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_free (self->words);
  self->words = g_utf8_casefold (typed, -1);
  is_searching = *self->words != '\0';
  for (guint i = 0; i < self->lists->len; i++)
    count += filter_area (self, g_ptr_array_index (self->lists, i));

  found = count > 0 ? g_strdup_printf (ngettext ("%u competency found", "%u competencies found", count), count)
                    : g_strdup (_ ("Nothing found. Fewer words, or the beginning of one, find more."));
  gtk_label_set_text (self->found, found);
  gtk_widget_set_visible (GTK_WIDGET (self->found), is_searching);
  gtk_widget_set_visible (GTK_WIDGET (self->levels), !is_searching && !self->is_draft);
  gtk_widget_set_visible (self->levels_title, !is_searching && !self->is_draft);
}

static void
chosen_cb (BelayFrameworksPage *self)
{
  guint position = gtk_drop_down_get_selected (self->chooser);

  if (position >= self->frameworks->len)
    return;
  show_framework (self, g_ptr_array_index (self->frameworks, position));
  searched_cb (self);
  show_actions (self);
}

static gboolean
is_listed (BelayFrameworksPage *self,
           BelayWorkspace      *workspace)
{
  BelayList     *frameworks = belay_workspace_get (workspace)->frameworks;
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->chooser));

  if (belay_list_get_length (frameworks) != self->frameworks->len)
    return FALSE;
  for (guint i = 0; i < self->frameworks->len; i++)
    {
      g_autofree char *name = belay_framework_parts_describe (belay_list_get (frameworks, i));

      if (belay_list_get (frameworks, i) != g_ptr_array_index (self->frameworks, i) ||
          g_strcmp0 (gtk_string_list_get_string (names, i), name) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
list_frameworks (BelayFrameworksPage *self,
                 BelayWorkspace      *workspace)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (BelayFramework) shown = self->framework != NULL ? g_object_ref (self->framework) : NULL;
  guint position = 0;

  g_ptr_array_set_size (self->frameworks, 0);
  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (workspace)->frameworks)
  {
    g_autofree char *name = belay_framework_parts_describe (framework);

    if (framework == shown)
      position = self->frameworks->len;
    g_ptr_array_add (self->frameworks, g_object_ref (framework));
    gtk_string_list_append (names, name);
  }
  g_signal_handlers_block_by_func (self->chooser, chosen_cb, self);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->chooser, position);
  g_signal_handlers_unblock_by_func (self->chooser, chosen_cb, self);
  chosen_cb (self);
}

static void
show_draft (BelayFrameworksPage *self,
            const char          *id)
{
  BelayWorkspace *workspace = belay_session_get_workspace (belay_page_get_session (BELAY_PAGE (self)));
  BelayFramework *draft = belay_workspace_find_draft (workspace, id);
  guint           position;

  if (!is_listed (self, workspace))
    list_frameworks (self, workspace);
  if (g_ptr_array_find (self->frameworks, draft, &position))
    gtk_drop_down_set_selected (self->chooser, position);
}

/* Who is refused is told by the session's signal. */
static char *
edit_framework (BelayFrameworksPage *self,
                const char          *verb,
                const char          *name)
{
  BelaySession   *session = belay_page_get_session (BELAY_PAGE (self));
  GVariantBuilder arguments;
  char           *id = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "framework",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->framework))));
  if (name != NULL)
    g_variant_builder_add (&arguments, "{sv}", "name", g_variant_new_string (name));
  if (!belay_session_edit (session, verb, g_variant_builder_end (&arguments), &id, &error))
    g_debug ("%s: %s", verb, error->message);

  return id;
}

static void
revise_cb (BelayFrameworksPage *self)
{
  g_autofree char *id = edit_framework (self, "revise-framework", NULL);

  if (id != NULL)
    show_draft (self, id);
}

static void
duplicate_cb (BelayFrameworksPage *self)
{
  /* Translators: what a copy of a framework is called at first. */
  g_autofree char *name = g_strdup_printf (_ ("Copy of %s"), belay_framework_get (self->framework)->name);
  g_autofree char *id = edit_framework (self, "duplicate-framework", name);

  if (id != NULL)
    show_draft (self, id);
}

static void
publish_cb (BelayFrameworksPage *self)
{
  g_free (edit_framework (self, "publish-framework", NULL));
}

static void
discard_cb (BelayFrameworksPage *self)
{
  g_free (edit_framework (self, "discard-draft", NULL));
}

static void
belay_frameworks_page_refresh (BelayPage *page)
{
  BelayFrameworksPage *self = BELAY_FRAMEWORKS_PAGE (page);
  BelayWorkspace      *workspace = belay_session_get_workspace (belay_page_get_session (page));

  if (!is_listed (self, workspace))
    list_frameworks (self, workspace);
  belay_framework_editor_refresh (self->editor);
  show_actions (self);
  gtk_stack_set_visible_child_name (self->stack, self->frameworks->len > 0 ? "framework" : "nothing");
}

static void
reveal_competency (BelayFrameworksPage *self,
                   BelayRecord         *competency)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < self->lists->len; i++)
    {
      for (int j = 0; (row = gtk_list_box_get_row_at_index (g_ptr_array_index (self->lists, i), j)) != NULL; j++)
        {
          if (BELAY_RECORD (belay_competency_row_get_competency (BELAY_COMPETENCY_ROW (row))) != competency)
            continue;
          belay_competency_row_set_expanded (BELAY_COMPETENCY_ROW (row), TRUE);
          gtk_widget_grab_focus (GTK_WIDGET (row));
        }
    }
}

static void
belay_frameworks_page_reveal (BelayPage   *page,
                              BelayRecord *record)
{
  BelayFrameworksPage *self = BELAY_FRAMEWORKS_PAGE (page);
  gpointer             framework = record;
  guint                position;

  if (!BELAY_IS_FRAMEWORK (record))
    framework = belay_record_get_ancestor (record, BELAY_TYPE_FRAMEWORK);
  if (!g_ptr_array_find (self->frameworks, framework, &position))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->chooser, position);
  searched_cb (self);
  reveal_competency (self, record);
}

static void
belay_frameworks_page_dispose (GObject *object)
{
  BelayFrameworksPage *self = BELAY_FRAMEWORKS_PAGE (object);

  if (self->levels != NULL)
    clear_children (GTK_WIDGET (self->levels));
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->framework);
  g_clear_pointer (&self->frameworks, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_frameworks_page_parent_class)->dispose (object);
}

static void
belay_frameworks_page_finalize (GObject *object)
{
  g_free (BELAY_FRAMEWORKS_PAGE (object)->words);

  G_OBJECT_CLASS (belay_frameworks_page_parent_class)->finalize (object);
}

static void
belay_frameworks_page_class_init (BelayFrameworksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_FRAMEWORK_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = belay_frameworks_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_frameworks_page_finalize;
  BELAY_PAGE_CLASS (klass)->refresh = belay_frameworks_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_frameworks_page_reveal;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-frameworks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, search);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, found);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, levels_title);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, levels);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, revise);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, publish);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, discard);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, duplicate);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, editor);
  gtk_widget_class_bind_template_child (widget_class, BelayFrameworksPage, areas);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, revise_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
  gtk_widget_class_bind_template_callback (widget_class, publish_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
belay_frameworks_page_init (BelayFrameworksPage *self)
{
  self->words = g_strdup ("");
  self->frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->chooser), _ ("Framework"));
}
