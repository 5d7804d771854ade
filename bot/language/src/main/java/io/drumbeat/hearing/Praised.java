package io.drumbeat.hearing;

import io.drumbeat.scene.Line;
import java.util.regex.Pattern;

/** A colleague who is praised behind what was told. */
final class Praised {
    private static final Pattern PRAISING =
            Pattern.compile("^\\s*(?:再|也|顺便|必须|要|得|还要|另外)*(?:谢谢|多谢|感谢|感恩|多亏|给|赞|表扬|夸|点赞|kudos|thanks)");

    private Praised() {}

    /** 签了27万，谢谢侯亮帮我改标书: where a colleague is praised behind what was told; -1 if nobody is. */
    static int at(Line line, Faculties with) {
        var clauses = line.clauses();
        for (var i = 1; i < clauses.size() && !line.whom().isEmpty(); i++) {
            var from = clauses.get(i).from();
            var rest = line.said().saying(line.raw(from, line.text().length()));
            if (PRAISING.matcher(line.folded(from, line.text().length())).find()
                    && line.whom().stream().noneMatch(one -> one.from() >= from)
                    && with.among().praises(with.line(rest, line.known()))) {
                return from;
            }
        }
        return -1;
    }
}
