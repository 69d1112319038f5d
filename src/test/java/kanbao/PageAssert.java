package kanbao;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What readers and machines can expect of a page. */
public final class PageAssert extends AbstractAssert<PageAssert, Page> {

    private PageAssert(Page page) {
        super(page, PageAssert.class);
    }

    public static PageAssert assertThat(Page page) {
        return new PageAssert(page);
    }

    public PageAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as("status of%n%s", actual.body()).isEqualTo(status);
        return this;
    }

    public PageAssert hasHeader(String name, String value) {
        Assertions.assertThat(actual.headers().allValues(name)).as(name).containsExactly(value);
        return this;
    }

    public PageAssert redirectsTo(String path) {
        return hasStatus(301).hasHeader("Location", path);
    }

    public PageAssert hasCanonical(String address) {
        return hasAttributes("link[rel=canonical]", "href", address);
    }

    public PageAssert hasOneHeading(String words) {
        return hasTexts("h1", words);
    }

    /** The elements that the CSS query finds hold these words, in this order, and there are no others. */
    public PageAssert hasTexts(String query, String... words) {
        Assertions.assertThat(actual.html().select(query).eachText()).as(query).containsExactly(words);
        return this;
    }

    /** The attribute of the elements that the CSS query finds has these values, in this order. */
    public PageAssert hasAttributes(String query, String attribute, String... values) {
        Assertions.assertThat(actual.html().select(query).eachAttr(attribute)).as(query).containsExactly(values);
        return this;
    }

    public PageAssert hasNo(String query) {
        Assertions.assertThat(actual.html().select(query)).as(query).isEmpty();
        return this;
    }

}
