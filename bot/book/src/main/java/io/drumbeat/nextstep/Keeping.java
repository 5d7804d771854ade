package io.drumbeat.nextstep;

import io.drumbeat.fact.ActivityFact.Activity;
import java.util.List;
import java.util.Locale;

/** Which contacts are what was promised: a visit keeps 上门, a call 回电, and neither of them 送样. */
final class Keeping {
    /** What any contact keeps: it was not said what it is. */
    private static final List<String> ANY = List.of("跟进", "联系", "沟通", "follow", "contact");

    /** What no contact does by itself. */
    private static final List<String> DELIVERED = List.of(
            "送",
            "寄",
            "发",
            "交",
            "给",
            "报价",
            "方案",
            "合同",
            "样",
            "签",
            "付",
            "款",
            "票",
            "资料",
            "报告",
            "send",
            "quote",
            "contract",
            "sample",
            "deliver");

    private static final List<String> VISITED =
            List.of("拜访", "回访", "上门", "见", "去", "登门", "走访", "到访", "面谈", "现场", "visit", "meet");
    private static final List<String> CALLED =
            List.of("电话", "回访", "打给", "回电", "通话", "致电", "问", "催", "约", "call", "ask");
    private static final List<String> SHOWN = List.of("演示", "讲", "demo", "show");
    private static final List<String> WRITTEN = List.of("微信", "回复", "问", "催", "约", "ask");

    private Keeping() {}

    static boolean keeps(Activity activity, String what) {
        var said = what.toLowerCase(Locale.ROOT);
        if (holds(said, DELIVERED)) {
            return false;
        }
        return holds(said, ANY)
                || holds(
                        said,
                        switch (activity) {
                            case VISIT -> VISITED;
                            case CALL -> CALLED;
                            case DEMO -> SHOWN;
                            case FOLLOWUP -> WRITTEN;
                        });
    }

    private static boolean holds(String what, List<String> words) {
        return words.stream().anyMatch(what::contains);
    }
}
