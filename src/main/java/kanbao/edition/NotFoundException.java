package kanbao.edition;

/**
 * The edition has nothing at the requested address. The site answers with a redirect if the address is another spelling of a
 * page or a former address of an article, otherwise with 404, or 410 if the article is gone.
 */
public final class NotFoundException extends RuntimeException {}
