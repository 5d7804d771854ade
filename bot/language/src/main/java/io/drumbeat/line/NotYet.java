package io.drumbeat.line;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Usage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verbs that people will say though no command answers to them yet. Each is told from every other, so that nothing said
 * after it is taken for something else, and answered with what is nearest. A command that claims such a verb takes it over.
 */
public final class NotYet {
    private record Near(String answer, List<String> looks) {}

    private static final Map<List<String>, Near> ALL = Map.ofEntries(
            near("为什么 why", "还不能一个数字一个数字地说明来历；提成怎么算的看“提成”，离目标多远看“进度”，一家客户的评级依据看“客户 名字”", "提成", "进度"),
            near("变化 changes", "还不能列出和上次相比变了什么；现在的数字看“提成”和“进度”", "提成", "进度"),
            near("如果 whatif", "还不能试算；现在能拿多少看“提成”，还差多少看“目标”", "提成", "目标"),
            near("申诉 dispute", "还不能在这里申诉；自己记错的可以改，如 改 #12 金额 8万，算法有疑问请找财务", "提成"),
            near("试算 simulate", "还不能在这里试算一个新方案；多签多少能拿多少看“如果”，现在的方案看“读方案”", "读方案", "提成"),
            near("汇率 fxrate", "还不能在对话里给汇率；公司每个月的汇率写在 config/rates.yml，给了以后才算进来", "提成"),
            near("封存 seal", "还不能封存一个月；过去的月份本来就不动，后来才知道的差额记在现在的月份里", "提成"),
            near("暂缓提成 withhold", "还不能在这里押住一单的提成；方案里写了 hold 的，押着多少看“提成余额”", "提成余额"),
            near("提醒 remind", "还不能单独设提醒；记录时把下一步一起写上，到那天会出现在“今天”里，如 跟进 华为 明天打电话", "今天"),
            near("练习 practice", "还没有练习的地方；看“帮助”里的例子，记错了随时可以撤销", "帮助"));

    private final Map<Usage, Near> byUsage = new HashMap<>();

    /** Of the verbs that none of these usages claims. */
    public NotYet(List<Usage> usages) {
        Set<String> claimed = new HashSet<>();
        usages.forEach(usage -> usage.forms().forEach(form -> claimed.addAll(form.verbs())));
        ALL.forEach((words, near) -> {
            var free = words.stream().filter(word -> !claimed.contains(word)).toList();
            if (free.equals(words)) {
                var usage = Usage.of(words.subList(0, 1), words.subList(1, 2), "", words.getFirst());
                byUsage.put(usage, near);
            }
        });
    }

    private static Map.Entry<List<String>, Near> near(String words, String answer, String... looks) {
        return Map.entry(List.of(words.split(" ")), new Near(answer, List.of(looks)));
    }

    public Set<Usage> usages() {
        return Set.copyOf(byUsage.keySet());
    }

    /** What is answered if this usage is only a word so far. */
    public Optional<Card> answer(Usage usage, List<Usage> real) {
        var near = byUsage.get(usage);
        if (near == null) {
            return Optional.empty();
        }
        var buttons = near.looks().stream()
                .filter(look -> real.stream().anyMatch(one -> one.verbs().contains(look)))
                .map(look -> Button.of(look, look))
                .toList();
        var title = "“%s”我还不会".formatted(usage.verb());
        var answer = new Element.Text(near.answer());
        return Optional.of(
                buttons.isEmpty() ? Card.info(title, answer) : Card.info(title, answer, new Element.Buttons(buttons)));
    }
}
