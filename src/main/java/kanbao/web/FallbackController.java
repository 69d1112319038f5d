package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.edition.NotFoundException;

/** Handles every path that no other controller handles. */
@Controller
class FallbackController {

    @GetMapping("/**")
    String notFound() {
        throw new NotFoundException();
    }

}
