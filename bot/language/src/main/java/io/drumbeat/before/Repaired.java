package io.drumbeat.before;

import io.drumbeat.amending.Kinds;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 报了13万 哦不对 12万8: what is put right in one breath, said as it should have been. Anything but another value stays. */
final class Repaired {
    private static final String LINKS = "[,。.…、;!~\\s]*";

    /** As it is said, folded: 唔系 is 不系. */
    private static final String WRONG = "不对不?对?|不系|不啱|[错岔]了|我?[说讲写记打看报][错岔]了?";

    private static final String IS = LINKS + "(?:应该)?(?:是|系|为)?";

    /** 哦不对, 说错了, 不对是; and 等我看下…是, behind which it is said what it is. */
    private static final Pattern SLIP = Pattern.compile("[,。.…、;!~\\s]+(?:"
            + "(?:啊|哦|噢|喔|诶|欸|唉|哎呀?|呃|额|呀|咦|不好意思|sorry|oops)+" + LINKS + "(?:" + WRONG + "|不是|不)" + IS
            + "|(?:" + WRONG + "|更正(?:一下)?|口误|手误|笔误|no,? |actually )" + IS
            + "|(?:等我?[看查核想对]?一?下|等等|等阵|我再?[看查想](?:[看查想]|一?下))" + LINKS + "(?:应该)?[是系]"
            + ")" + LINKS);

    private static final Pattern END = Pattern.compile("(?:的|才对|[先至]啱|啊|了|[。!~\\s])*$");

    /** 倾电话, 打的电话: what was done with it. */
    private static final Pattern DONE_BY = Pattern.compile("^[打倾通讲聊发用做]+[了的]?[个通]?");

    private final Kinds kinds;

    /** @param kinds what is told is called so, if anything is */
    Repaired(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * A stretch of a line with what belongs in its place.
     *
     * @param sure false for a sum that was said in two ways, which somebody has to see first
     */
    private record Patch(int from, int end, String words, boolean sure) {}

    /** The words of a line with its last slip put right; as they are where there is none. */
    String words(Line line) {
        var slip = SLIP.matcher(line.folded());
        var from = -1;
        var to = -1;
        while (slip.find()) {
            from = slip.start();
            to = slip.end();
        }
        var words = line.said().words();
        if (from <= 0 || line.said().draft() != null || words.startsWith(Before.PROPOSED) || words.indexOf('\n') >= 0) {
            return words;
        }
        var tail = END.matcher(line.folded()).region(to, line.text().length());
        var end = tail.find() ? tail.start() : line.text().length();
        var head = from;
        return end <= to
                ? words
                : patch(line, head, to, end)
                        .map(one -> (one.sure() ? "" : Before.PROPOSED)
                                + line.text().raw(0, one.from())
                                + one.words()
                                + line.text().raw(one.end(), head))
                        .orElse(words);
    }

    private Optional<Patch> patch(Line line, int head, int from, int end) {
        return day(line, head, from, end)
                .or(() -> sum(line, head, from, end))
                .or(() -> whom(line, head, from, end))
                .or(() -> contact(line, head, from, end))
                .or(() -> way(line, head, from, end));
    }

    /** Another day on the same side of today. */
    private static Optional<Patch> day(Line line, int head, int from, int end) {
        var days = line.marks().days;
        var now = days.stream()
                .filter(one -> one.from() == from && one.end() == end)
                .findFirst();
        var said = days.stream().filter(one -> one.end() <= head).toList();
        return now.isPresent() && said.size() == 1 && isAlike(line, said.getFirst(), now.get())
                ? Optional.of(new Patch(
                        said.getFirst().from(),
                        now.get().dayEnd() == end
                                ? said.getFirst().dayEnd()
                                : said.getFirst().end(),
                        line.text().raw(from, end),
                        true))
                : Optional.empty();
    }

    private static boolean isAlike(Line line, When one, When other) {
        return line.marks().isComing(one) == line.marks().isComing(other);
    }

    private static Optional<Patch> sum(Line line, int head, int from, int end) {
        var sums = line.marks().amounts.stream().filter(Repaired::isMoney).toList();
        var now = sums.stream().anyMatch(one -> one.from() == from && one.end() == end);
        var said = sums.stream().filter(one -> one.end() <= head).toList();
        return now && said.size() == 1
                ? Optional.of(new Patch(
                        said.getFirst().from(),
                        said.getFirst().end(),
                        line.text().raw(from, end),
                        false))
                : Optional.empty();
    }

    private static boolean isMoney(Amounts.Found sum) {
        return sum.money() != null && sum.problem() == null;
    }

    private static Optional<Patch> whom(Line line, int head, int from, int end) {
        var whom = line.whom();
        var now = whom.stream().anyMatch(one -> one.from() == from && one.end() == end);
        return now && whom.size() == 2 && whom.getFirst().end() <= head && !isContact(line, from, end)
                ? Optional.of(new Patch(
                        whom.getFirst().from(),
                        whom.getFirst().end(),
                        line.text().raw(from, end),
                        true))
                : Optional.empty();
    }

    private static Optional<Patch> contact(Line line, int head, int from, int end) {
        if (!isContact(line, from, end)) {
            return Optional.empty();
        }
        @Nullable Patch one = null;
        for (var i = 0; i < head; i++) {
            var to = named(line, i);
            if (to > i && to <= head) {
                if (one != null) {
                    return Optional.empty();
                }
                one = new Patch(i, to, line.text().raw(from, end), true);
                i = to - 1;
            }
        }
        return Optional.ofNullable(one);
    }

    private static boolean isContact(Line line, int from, int end) {
        return named(line, from) == end;
    }

    private static int named(Line line, int from) {
        var titled = line.text().insideWord(from) ? from : Contacts.end(line.text(), from);
        return titled > from ? titled : Contacts.familiar(line.text(), from);
    }

    /** 拜访关总 唔系 系倾电话, 通了电话 错了 是微信: another way to keep in touch. */
    private Optional<Patch> way(Line line, int head, int from, int end) {
        var tail = line.folded(from, end);
        var now = kinds.called(tail).or(() -> kinds.called(DONE_BY.matcher(tail).replaceFirst("")));
        var said = kinds.within(Text.of(line.text().raw(0, head)))
                .filter(hit -> hit.end() <= head)
                .toList();
        if (now.isEmpty() || said.size() != 1 || said.getFirst().verb().equals(now.get())) {
            return Optional.empty();
        }
        var hit = said.getFirst();
        var words = hit.from() == 0 ? now.get() + " " : line.text().raw(from, end);
        return Optional.of(new Patch(hit.from(), hit.end(), words, true));
    }
}
