package io.drumbeat.bench.sending;

import io.drumbeat.chat.Chat;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A company large enough to be slow to greet: half of it on Feishu, half on DingTalk. */
record Company(List<Person> everybody) {
    static Company of(int onFeishu, int onDingTalk) {
        var feishu = IntStream.range(0, onFeishu).mapToObj(n -> person("f" + n, Map.of("feishu", "ou_f" + n)));
        var dingtalk = IntStream.range(0, onDingTalk).mapToObj(n -> person("d" + n, Map.of("dingtalk", "dt_d" + n)));
        return new Company(Stream.concat(feishu, dingtalk).toList());
    }

    private static Person person(String id, Map<String, String> accounts) {
        return new Person(id, id, Role.REP, null, null, ZoneId.of("Asia/Shanghai"), accounts);
    }

    People people() {
        return new People(List.of(), everybody);
    }

    List<Chat> on(String platform) {
        return everybody.stream()
                .filter(person -> person.accounts().containsKey(platform))
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
    }
}
