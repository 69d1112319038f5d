package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.edition.NotFoundException;

/** Answers every address that nothing else answers. */
@Controller
class FallbackController {

    @GetMapping("/**")
    String unknown() {
        throw new NotFoundException();
    }

}
