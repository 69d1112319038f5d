package kanbao.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.AiUse;
import kanbao.article.Article;
import kanbao.article.Correction;
import kanbao.article.Credit;
import kanbao.article.Figure;
import kanbao.script.Scripts;
import kanbao.site.Links;

/**
 * Creates the HTML of a feed entry: the lead picture, the text without transcripts, the credits and the corrections of the
 * article, with absolute addresses.
 */
@Component
class EntryContent {

    /** The start of each address in a {@code srcset} that is a path of this site. */
    private static final Pattern PATH_IN_SRCSET = Pattern.compile("(^|, )(?=/)");

    private final MessageSource messages;
    private final Scripts scripts;
    private final Links links;
    private final Map<Locale, DateTimeFormatter> days = new ConcurrentHashMap<>();

    EntryContent(MessageSource messages, Scripts scripts, Links links) {
        this.messages = messages;
        this.scripts = scripts;
        this.links = links;
    }

    String html(Article article) {
        var page = Jsoup.parseBodyFragment(article.body().html().value(),
                links.absolute(links.article(article.slug())));
        page.outputSettings().prettyPrint(false);
        if (article.body().leadPicture() != null) {
            page.body().prependChild(figure(article.body().leadPicture()));
        }
        if (article.provenance().ai() != null) {
            page.body().prependElement("p").text(label(article.provenance().ai()));
        }
        if (!article.provenance().credits().isEmpty()) {
            page.body().appendElement("p").text(credits(article.provenance().credits()));
        }
        if (!article.provenance().corrections().isEmpty()) {
            page.body().appendChild(corrections(article.provenance().corrections()));
        }
        // Feed readers that remove MathML would show the TeX beside the formula.
        page.select("annotation").remove();
        // Feed readers have no styles for them.
        page.select("pre code span").unwrap();
        page.select("pre").removeAttr("data-copy");
        page.select(".transcript, .facts .sr-only").remove();
        page.select(".facts [aria-hidden]").unwrap();
        makeAbsolute(page.body());
        return page.body().html();
    }

    private Element figure(Figure lead) {
        var picture = lead.picture();
        var figure = new Element("figure");
        var image = figure.appendElement("img").attr("src", links.src(picture));
        if (!picture.variantWidths().isEmpty()) {
            image.attr("srcset", links.srcset(picture, picture.variantExtension()));
        }
        image.attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()))
                .attr("alt", lead.alt());
        var caption = (lead.caption() + " " + lead.credit()).strip();
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").text(caption);
        }
        return figure;
    }

    private String label(AiUse ai) {
        var label = message(ai.kind().messageKey());
        return ai.words().isEmpty() ? label : message("ai.words", label, ai.words());
    }

    private String credits(List<Credit> credits) {
        return credits.stream()
                .map(credit -> message(credit.role().messageKey(),
                        String.join(message("article.and"), credit.names())))
                .collect(Collectors.joining(" "));
    }

    private Element corrections(List<Correction> corrections) {
        var section = new Element("section");
        section.appendElement("h2").text(message("article.corrections"));
        var list = section.appendElement("ul");
        corrections.forEach(correction -> {
            var item = list.appendElement("li");
            item.appendChild(time(correction.date())).appendText(" " + correction.text());
        });
        return section;
    }

    private Element time(LocalDate date) {
        return new Element("time").attr("datetime", date.toString()).text(day().format(date));
    }

    private DateTimeFormatter day() {
        return days.computeIfAbsent(scripts.language(),
                language -> DateTimeFormatter.ofPattern(message("date.day"), language));
    }

    private void makeAbsolute(Element body) {
        for (var name : List.of("href", "src", "poster", "cite")) {
            body.select("[" + name + "]").forEach(element -> element.attr(name, element.absUrl(name)));
        }
        body.select("[srcset]")
                .forEach(element -> element.attr("srcset",
                        PATH_IN_SRCSET.matcher(element.attr("srcset")).replaceAll("$1" + links.absolute(""))));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, scripts.language());
    }

}
