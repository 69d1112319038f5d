package kanbao.web;

/** Nothing is at this address; {@link MovedStories} knows whether something was. */
class NotFoundException extends RuntimeException {}
