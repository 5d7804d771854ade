package io.drumbeat.personnel;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Whether the accounts that a row gives somebody are nobody else's. */
public record OwnAccounts(RosterSoFar now) {
    private static final List<String> PLATFORMS = List.of("feishu", "dingtalk");

    /** @param id of whom the row is about */
    public void free(PersonCells cells, String id) {
        for (var platform : PLATFORMS) {
            var account = cells.account(platform).value();
            if (account != null) {
                isOf(person -> person.id().equals(id), platform, account);
            }
        }
    }

    /** Of a row that does not say well whom it is about, an account of somebody of another name is somebody else's. */
    public List<Supplier<?>> readings(Row row) {
        Predicate<Person> meant = person -> person.id().equals(row.text(Column.PERSON_ID))
                || NamesOnFile.plain(person.name()).equals(NamesOnFile.plain(row.text(Column.PERSON)));
        return PLATFORMS.stream()
                .flatMap(platform -> row.get(PersonCells.column(platform)).stream()
                        .<Supplier<?>>map(account -> () -> isOf(meant, platform, account)))
                .toList();
    }

    private boolean isOf(Predicate<Person> meant, String platform, String account) {
        var owner = Optional.of(account)
                .flatMap(said -> now.withAccount(platform, said))
                .filter(meant.negate());
        if (owner.isPresent()) {
            throw new Wrong(
                    PersonCells.column(platform), account, "这个账号已经是%s的；一个账号只属于一个人".formatted(named(owner.get())));
        }
        return true;
    }

    /** As {@code 张伟（E21）}. */
    public static String named(Person person) {
        return "%s（%s）".formatted(person.name(), person.id());
    }
}
