package kanbao.web;

/** Nothing is at this address; {@link NotFoundHandler} knows whether something was. */
class NotFoundException extends RuntimeException {}
