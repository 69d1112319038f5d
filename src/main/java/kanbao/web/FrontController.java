package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.web.FrontView.Block;

@Controller
class FrontController {

    private static final int CARDS_IN_A_BLOCK = 4;
    private static final int IN_STRUCTURED_DATA = 10;

    private final Layouts frames;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;

    FrontController(Layouts frames, Sidebars sidebars, Cards cards, Links links) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
    }

    @GetMapping("/")
    String front(Edition edition, Model model) {
        model.addAttribute("page", page(edition));
        return "front";
    }

    private FrontView page(Edition edition) {
        var frame = frames.front(edition.pinnedFirst().stream().limit(IN_STRUCTURED_DATA).toList(), edition);
        if (edition.pinnedFirst().isEmpty()) {
            return new FrontView(frame, null, List.of(), sidebars.besideList(null, edition));
        }
        var lead = edition.pinnedFirst().getFirst();
        var blocks = edition.sections()
                .stream()
                .map(section -> block(section, lead))
                .filter(block -> !block.cards().isEmpty())
                .toList();
        return new FrontView(frame, cards.lead(lead), blocks, sidebars.beside(lead, edition));
    }

    private Block block(Listing<Section> section, Article lead) {
        var articles = section.pinnedFirst()
                .stream()
                .filter(article -> !article.slug().equals(lead.slug()))
                .limit(CARDS_IN_A_BLOCK)
                .toList();
        return new Block(new Link(links.section(section.subject()), section.subject().name()), cards.list(articles));
    }

}
