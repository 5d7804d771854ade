package io.drumbeat.sql.kept;

import io.drumbeat.roster.Member;
import io.drumbeat.roster.Members;
import io.drumbeat.sql.json.Json;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The members of the platforms' contacts, a row each. */
public final class SqlMembers implements Members {
    private final JdbcTemplate jdbc;
    private final Json json;

    public SqlMembers(JdbcTemplate jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Kept> all() {
        return jdbc.query(
                "select said, person from staff order by platform, account",
                (row, _) -> new Kept(json.member(row.getString("said")), row.getString("person")));
    }

    @Override
    public void put(List<Kept> members) {
        jdbc.batchUpdate("""
                insert into staff (platform, account, person, said) values (?, ?, ?, ?::jsonb)
                on conflict (platform, account) do update set person = excluded.person, said = excluded.said""", members.stream().map(this::row).toList());
    }

    private Object[] row(Kept kept) {
        Member member = kept.member();
        return new Object[] {member.platform(), member.account(), kept.person(), json.write(member)};
    }
}
