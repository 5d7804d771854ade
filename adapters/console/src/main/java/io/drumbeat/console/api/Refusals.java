package io.drumbeat.console.api;

import io.drumbeat.console.ConsoleOn;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.console.reading.TooMuch;
import io.drumbeat.decision.Recorder;
import io.drumbeat.sheet.OneAtATime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in one sentence, and with the field's name, why a call was not taken. */
@RestControllerAdvice(annotations = ConsoleApi.class)
@Conditional(ConsoleOn.class)
final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** How many seconds until another try makes sense. */
    private static final String LATER = "5";

    private final Recorder recorder;

    Refusals(Recorder recorder) {
        this.recorder = recorder;
    }

    /** One sentence, and the field it is about or null. */
    record Problem(String error, @Nullable String field) {}

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return answer(refused.status(), refused.sentence(), refused.field());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        var name = missing.getParameterName();
        return answer(HttpStatus.BAD_REQUEST, "缺少参数 " + name, name);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing) {
        var name = missing.getRequestPartName();
        return answer(HttpStatus.BAD_REQUEST, "缺少文件 " + name, name);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooMuch(MaxUploadSizeExceededException much) {
        return refused(TooMuch.refused(much));
    }

    /** The server says it so where the parts are read together with the parameters. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        if (unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return refused(TooMuch.refused(unreadable));
        }
        return isForm(request)
                ? noForm()
                : answer(HttpStatus.BAD_REQUEST, "地址里问号后面的参数读不懂；应是 UTF-8 的百分号编码，如 as=mei", null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noFile(MultipartException broken) {
        return noForm();
    }

    private static ResponseEntity<Problem> noForm() {
        return answer(HttpStatus.BAD_REQUEST, "应是 multipart/form-data：as、chat 和一个文件 file", "file");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "%s 是 \"%s\"，读不懂".formatted(mistyped.getName(), Quoted.of(String.valueOf(mistyped.getValue()))),
                mistyped.getName());
    }

    /** Whoever called has hung up: nobody is left to answer. */
    @ExceptionHandler
    void gone(IOException hungUp) {
        log.debug("对方先挂断了", hungUp);
    }

    @ExceptionHandler
    ResponseEntity<Problem> crowded(OneAtATime.Crowded crowded) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problem(crowded.sentence(), null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notRecorded(Recorder.NotRecorded failed) {
        log.warn("没有记下一条消息", failed);
        var why = failed.getMessage();
        return answer(HttpStatus.SERVICE_UNAVAILABLE, why == null ? "没有记下，请再发一次" : why, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception broken) {
        if (broken instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, refusal(status), null);
        }
        var hindrance = recorder.hindrance();
        if (hindrance.isPresent()) {
            log.warn("控制台的一个调用没有做成：{}", broken.toString());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "没有做成：%s，请稍后再试".formatted(hindrance.get()), null);
        }
        log.error("控制台的一个调用出错了", broken);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "鼓点出错了，这次可能没有记下。请再试一次；原因在日志里", null);
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, String error, @Nullable String field) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        return (status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, LATER) : answer)
                .body(new Problem(Quoted.in(error), field == null ? null : Quoted.of(field)));
    }

    /** What only the framework knows to be wrong, in our words. */
    private static String refusal(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "没有这个地址";
            case METHOD_NOT_ALLOWED -> "这个地址不这样用";
            case NOT_ACCEPTABLE -> "这里只回 JSON";
            case UNSUPPORTED_MEDIA_TYPE -> "不收这样的内容；应是 JSON，文件用 multipart/form-data";
            default -> status.is4xxClientError() ? "这个调用读不懂" : "现在做不了，请稍后再试";
        };
    }
}
