package io.drumbeat.console.reading;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;

/** What there was too much of, where the server only says that it was. */
public enum TooMuch {
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

    public static Refused refused(Throwable much) {
        var found = in(much);
        return Refused.tooLarge(found.field, found.sentence);
    }

    private static TooMuch in(@Nullable Throwable refused) {
        return switch (refused) {
            case FileCountLimitExceededException _ -> PARTS;
            case SizeException size when size.getPermittedSize() < ABOUT_A_FILE -> NAME;
            case SizeException _ -> FILE;
            case null -> FIELDS;
            default -> in(refused.getCause());
        };
    }
}
