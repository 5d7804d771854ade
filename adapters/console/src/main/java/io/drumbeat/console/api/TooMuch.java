package io.drumbeat.console.api;

import io.drumbeat.console.api.Refusals.Problem;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What there was too much of, where the server only says that it was. */
enum TooMuch {
    FILE("文件超过 20 MB；请分成几个文件", "file"),
    NAME("文件名太长；请改短了再发", "file"),
    PARTS("一次只收一个文件：as、chat 和 file 各一项", null),
    FIELDS("as、chat 这些字段太长", null);

    /** No file that is taken is smaller than what may be said about one. */
    private static final long ABOUT_A_FILE = 1 << 16;

    private final String sentence;
    private final @Nullable String field;

    TooMuch(String sentence, @Nullable String field) {
        this.sentence = sentence;
        this.field = field;
    }

    static TooMuch in(@Nullable Throwable refused) {
        return switch (refused) {
            case FileCountLimitExceededException _ -> PARTS;
            case SizeException size when size.getPermittedSize() < ABOUT_A_FILE -> NAME;
            case SizeException _ -> FILE;
            case null -> FIELDS;
            default -> in(refused.getCause());
        };
    }

    ResponseEntity<Problem> answer() {
        return Refusals.answer(HttpStatus.CONTENT_TOO_LARGE, sentence, field);
    }
}
