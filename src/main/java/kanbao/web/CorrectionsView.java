package kanbao.web;

import java.util.List;

/**
 * All corrections and withdrawn stories.
 *
 * @param introduction explains how the site corrects errors
 */
record CorrectionsView(Layout layout, String introduction, List<Group> groups) {

    /**
     * The entries of one kind, newest first.
     *
     * @param id the HTML id of the heading
     */
    record Group(String id, String title, List<Entry> entries) {}

    /**
     * A correction or a withdrawn story.
     *
     * @param text what was wrong, or why the story was withdrawn
     */
    record Entry(DisplayTime date, HeadlineLink article, String text) {}

}
