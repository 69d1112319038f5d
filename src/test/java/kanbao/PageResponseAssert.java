package kanbao;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about the status, the headers and the HTML of a response. */
public final class PageResponseAssert extends AbstractAssert<PageResponseAssert, PageResponse> {

    private PageResponseAssert(PageResponse page) {
        super(page, PageResponseAssert.class);
    }

    public static PageResponseAssert assertThat(PageResponse page) {
        return new PageResponseAssert(page);
    }

    public PageResponseAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as("status of%n%s", actual.body()).isEqualTo(status);
        return this;
    }

    public PageResponseAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.headers().allValues(name)).as(name).containsExactly(value);
        return this;
    }

    public PageResponseAssert redirectsTo(String path) {
        return hasStatus(301).hasHeader("Location", path);
    }

    public PageResponseAssert hasCanonical(String address) {
        return hasAttributes("link[rel=canonical]", "href", address);
    }

    public PageResponseAssert hasOneHeading(String text) {
        return hasTexts("h1", text);
    }

    /** The elements that match the CSS selector have exactly these texts, in this order. */
    public PageResponseAssert hasTexts(String selector, String... texts) {
        Assertions.assertThat(actual.html().select(selector).eachText()).as(selector).containsExactly(texts);
        return this;
    }

    /** The attributes of the elements that match the CSS selector have exactly these values, in this order. */
    public PageResponseAssert hasAttributes(String selector, String attribute, String... values) {
        Assertions.assertThat(actual.html().select(selector).eachAttr(attribute)).as(selector).containsExactly(values);
        return this;
    }

    public PageResponseAssert hasNo(String selector) {
        Assertions.assertThat(actual.html().select(selector)).as(selector).isEmpty();
        return this;
    }

}
