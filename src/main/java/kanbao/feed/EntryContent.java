package kanbao.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Correction;
import kanbao.article.Figure;
import kanbao.site.Links;
import kanbao.site.Site;

/** All of a story as HTML for any place: the lead picture, the text and the corrections, with absolute addresses. */
@Component
class EntryContent {

    /** Where an address of a {@code srcset} begins with a path of this site. */
    private static final Pattern PATH_IN_SRCSET = Pattern.compile("(^|, )(?=/)");

    private final MessageSource messages;
    private final Site site;
    private final Links links;
    private final DateTimeFormatter day;

    EntryContent(MessageSource messages, Site site, Links links) {
        this.messages = messages;
        this.site = site;
        this.links = links;
        this.day = DateTimeFormatter.ofPattern(say("date.day"), site.language());
    }

    String html(Article article) {
        var page = Jsoup.parseBodyFragment(article.body().html().value(),
                links.absolute(links.article(article.slug())));
        page.outputSettings().prettyPrint(false);
        if (article.body().leadPicture() != null) {
            page.body().prependChild(figure(article.body().leadPicture()));
        }
        if (!article.provenance().corrections().isEmpty()) {
            page.body().appendChild(corrections(article.provenance().corrections()));
        }
        makeAbsolute(page.body());
        return page.body().html();
    }

    private Element figure(Figure lead) {
        var picture = lead.picture();
        var figure = new Element("figure");
        var image = figure.appendElement("img").attr("src", links.src(picture));
        if (!picture.variantWidths().isEmpty()) {
            image.attr("srcset", links.srcset(picture, picture.extension()));
        }
        image.attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()))
                .attr("alt", lead.alt());
        var words = (lead.caption() + " " + lead.credit()).strip();
        if (!words.isEmpty()) {
            figure.appendElement("figcaption").text(words);
        }
        return figure;
    }

    private Element corrections(List<Correction> corrections) {
        var section = new Element("section");
        section.appendElement("h2").text(say("article.corrections"));
        var list = section.appendElement("ul");
        corrections.forEach(correction -> {
            var item = list.appendElement("li");
            item.appendChild(time(correction.date())).appendText(" " + correction.text());
        });
        return section;
    }

    private Element time(LocalDate date) {
        return new Element("time").attr("datetime", date.toString()).text(day.format(date));
    }

    private void makeAbsolute(Element body) {
        for (var name : List.of("href", "src", "cite")) {
            body.select("[" + name + "]").forEach(element -> element.attr(name, element.absUrl(name)));
        }
        body.select("[srcset]")
                .forEach(element -> element.attr("srcset",
                        PATH_IN_SRCSET.matcher(element.attr("srcset")).replaceAll("$1" + links.absolute(""))));
    }

    private String say(String key) {
        return messages.getMessage(key, null, site.language());
    }

}
