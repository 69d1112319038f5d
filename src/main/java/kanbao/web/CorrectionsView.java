package kanbao.web;

import java.util.List;

/**
 * Everything that was put right or taken back.
 *
 * @param how the paper deals with its mistakes, in a paragraph
 */
record CorrectionsView(Layout frame, String how, List<Group> groups) {

    /**
     * Entries of one kind, the newest first.
     *
     * @param name of the kind, for machines
     */
    record Group(String name, String title, List<Entry> entries) {}

    /**
     * One mistake, or one story that was taken back.
     *
     * @param words what was wrong
     */
    record Entry(DisplayTime day, Link story, String words) {}

}
