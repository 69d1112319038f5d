package kanbao.export;

import java.io.IOException;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Responds with the requested error status, so that the error pages can be exported. */
@Controller
@Profile(RunningSite.PROFILE)
class StatusPageController {

    static final List<Integer> STATUSES = List.of(404, 410, 500);

    static String address(int status) {
        return "/" + status;
    }

    /** The paths have no variable, so that they are more specific than that of a site page. */
    @GetMapping({"/404", "/410", "/500"})
    void fail(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(Integer.parseInt(request.getRequestURI().substring(1)));
    }

}
