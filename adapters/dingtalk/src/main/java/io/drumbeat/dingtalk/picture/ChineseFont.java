package io.drumbeat.dingtalk.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A font of this machine that can write Chinese. */
final class ChineseFont {
    private static final String SAMPLE = "鼓点本周拜访报价签单回款业绩提成";
    private static final List<String> LIKED = List.of(
            "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans", "PingFang SC", "Microsoft YaHei", "WenQuanYi");

    private ChineseFont() {}

    /** Empty if there is none; then a chart would be little boxes. */
    static Optional<Font> find() {
        var families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
        return Arrays.stream(families)
                .map(name -> new Font(name, Font.PLAIN, 16))
                .filter(font -> font.canDisplayUpTo(SAMPLE) < 0)
                .min(Comparator.comparingInt(ChineseFont::rank));
    }

    private static int rank(Font font) {
        return IntStream.range(0, LIKED.size())
                .filter(n -> font.getFamily().startsWith(LIKED.get(n)))
                .findFirst()
                .orElse(LIKED.size());
    }
}
