package io.drumbeat.reminding;

import io.drumbeat.number.Digits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said to come again and cannot be kept, or can be taken in two ways: 每小时, 每几天, 每隔两天. */
public final class NeverAgain {
    private static final String NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,2}";
    private static final Pattern LEFT_OUT = Pattern.compile("每?隔(" + NUMBER + ")[天日]");

    /** Every sign of it that cannot be kept, with what is to be said of it. */
    private static final List<Never> NEVER = List.of(
            never(
                    "每个?(?:半|" + NUMBER + ")?个?(?:小时|钟头)|每(?:半|" + NUMBER + ")?个?(?:分钟|刻钟)|every (?:hour|minute|half)",
                    "hours"),
            never("每隔?(?:几|若干|些)[天日周]|每(?:几个|个把)(?:星期|月)|隔三差五", "few"),
            never("每半个?月|每半个?年|每半天|每半周|半个?月一次", "halves"),
            never("农历|阴历|每逢?(?:初|月圆|节气)", "lunar"));

    private NeverAgain() {}

    private record Never(Pattern words, String why) {}

    private static Never never(String words, String why) {
        return new Never(Pattern.compile(words), why);
    }

    /** Why what is said to come again cannot: the name of a reason, or of how it is torn; empty where it can. */
    public static Optional<String> hindrance(String folded) {
        return NEVER.stream()
                .filter(one -> one.words().matcher(folded).find())
                .map(Never::why)
                .findFirst();
    }

    /** 每隔两天: every second or every third; how many days are left out, 0 where that is not said so. */
    public static int leftOut(String folded) {
        var said = LEFT_OUT.matcher(folded);
        return said.find() && number(said.group(1)) > 1 ? number(said.group(1)) : 0;
    }

    private static int number(String said) {
        var read = Digits.small(said, 0);
        return read == null ? 0 : read.value().intValue();
    }
}
