package io.drumbeat.entrance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no door took is answered with its status and the same few words, whoever asked and for what. */
@Controller
final class SameErrors implements ErrorController {
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<byte[]> refused(HttpServletRequest request) {
        var status = status(request);
        var answer = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, Refusals.TYPE);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Refusals.LATER);
        }
        return answer.body(Refusals.body(status));
    }

    private static int status(HttpServletRequest request) {
        var sentAway = SentAway.behind(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (sentAway != null) {
            return sentAway.status();
        }
        // whoever asks for this page itself finds nothing
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? known
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
