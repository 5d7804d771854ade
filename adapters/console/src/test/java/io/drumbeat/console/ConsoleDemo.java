package io.drumbeat.console;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.decision.Recorder;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The page with a rehearsed bot, to look at it without the rest of the house. */
@Configuration(proxyBeanMethods = false)
@Import(RehearsedApp.class)
public class ConsoleDemo {
    private static final String WON = "won/1";

    public static void main(String[] args) {
        SpringApplication.run(ConsoleDemo.class, args);
    }

    @Bean
    ApplicationRunner morning(RehearsedBot bot, Clock clock) {
        return _ -> {
            bot.answering(ConsoleDemo::answer);
            says(bot, clock, "mei", "direct:mei", "拜访 华为 张总 谈续约 下周三回访");
            says(bot, clock, "mei", "direct:mei", "进度");
            says(bot, clock, "qiang", "group:east-1", "今天见了蔚来，聊得不错");
            bot.say(Say.about(WON, new Chat.Group("east-1"), Say.Kind.PRAISE, SampleCards.won(null)), clock.instant());
            says(bot, clock, "lei", "group:east-1", "排行");
        };
    }

    private static void says(RehearsedBot bot, Clock clock, String who, String chat, String words) {
        bot.record(new Request(
                who + words,
                "console",
                SampleCompany.person(who),
                Chat.of(chat),
                words,
                Map.of(),
                null,
                clock.instant()));
    }

    private static Answer answer(Request request) {
        var words = request.words();
        if (words.startsWith("赞")) {
            return Answer.toast("已赞小美")
                    .editing(new Edit(WON, SampleCards.won(request.who().name() + " 赞了")));
        }
        if (words.equals("坏了")) {
            throw new Recorder.NotRecorded("坏了", new IllegalStateException());
        }
        return Answer.of(request, card(words, request));
    }

    private static Card card(String words, Request request) {
        return switch (words) {
            case "进度", "今天" -> SampleCards.progress();
            case "漏斗" -> SampleCards.funnel();
            case "排行", "团队" -> SampleCards.board();
            case "报价 华为" ->
                request.values().isEmpty()
                        ? SampleCards.form()
                        : Card.good(
                                "已记录报价 #2", new Element.Text(request.values().toString()));
            case "全部" -> SampleCards.everything();
            default -> words.startsWith("拜访") ? SampleCards.receipt("华为", 1) : SampleCards.unclear();
        };
    }
}
