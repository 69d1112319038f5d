package kanbao;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What readers and machines can expect of a page. */
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

    public PageResponseAssert hasOneHeading(String words) {
        return hasTexts("h1", words);
    }

    /** The elements that the CSS query finds hold these words, in this order, and there are no others. */
    public PageResponseAssert hasTexts(String query, String... words) {
        Assertions.assertThat(actual.html().select(query).eachText()).as(query).containsExactly(words);
        return this;
    }

    /** The attribute of the elements that the CSS query finds has these values, in this order. */
    public PageResponseAssert hasAttributes(String query, String attribute, String... values) {
        Assertions.assertThat(actual.html().select(query).eachAttr(attribute)).as(query).containsExactly(values);
        return this;
    }

    public PageResponseAssert hasNo(String query) {
        Assertions.assertThat(actual.html().select(query)).as(query).isEmpty();
        return this;
    }

}
