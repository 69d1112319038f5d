package kanbao.web;

/** A link with its text. */
record Link(String href, String text) {}
