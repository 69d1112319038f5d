package kanbao.web;

/** Words that lead somewhere. */
record Link(String href, String words) {}
