package io.drumbeat.sql;

import io.drumbeat.chat.Say;
import io.drumbeat.people.People;
import java.util.List;

/** The last look before something about pay is written down to be sent. */
final class Privacy {
    private Privacy() {}

    /** @throws IllegalArgumentException if one of them tells somebody about pay they may not see */
    static void check(List<Say> says, People people) {
        for (var say : says) {
            if (say instanceof Say.Privately(var chat, var secret, var _)
                    && !people.get(chat.person()).maySeePayOf(secret.about())) {
                throw new IllegalArgumentException("%s 不能看 %s 的薪酬".formatted(chat.person(), secret.about()));
            }
        }
    }
}
