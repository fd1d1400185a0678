package io.jets.sample;

import io.jets.event.Change;
import io.jets.sample.HistoryJob.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HistoryJobTests {

	private static final Person TUNG = new Person("1", "Tung");

	@Test
	void logsModifiedItem(CapturedOutput output) {
		new HistoryJob().tell(Change.modify(TUNG, new Person("1", "Tung Nguyen")));
		assertThat(output).contains("[name] changed: Person[id=1, name=Tung] became Person[id=1, name=Tung Nguyen]");
	}

	@Test
	void logsNewItem(CapturedOutput output) {
		new HistoryJob().tell(Change.insert(TUNG));
		assertThat(output).contains("new: Person[id=1, name=Tung]");
	}

	@Test
	void logsRemovedAndExpiredItems(CapturedOutput output) {
		new HistoryJob().tell(Change.remove(TUNG));
		new HistoryJob().tell(Change.expire(TUNG));
		assertThat(output).contains("removed: Person[id=1, name=Tung]", "expired: Person[id=1, name=Tung]");
	}

}
