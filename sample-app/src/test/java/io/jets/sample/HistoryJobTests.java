package io.jets.sample;

import io.jets.event.Change;
import io.jets.sample.HistoryJob.Person;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@JobTest(HistoryJob.class)
@ExtendWith(OutputCaptureExtension.class)
class HistoryJobTests {

	private static final Person TUNG = new Person("1", "Tung");

	private static final Person NGUYEN = new Person("1", "Tung Nguyen");

	@Test
	void tellsHowItemsChange(@Autowired JobTester jobs, CapturedOutput output) {
		assertThat(jobs.changes("test-table", Change.insert(TUNG), Change.modify(TUNG, NGUYEN), Change.remove(NGUYEN),
				Change.expire(TUNG)))
			.ran("historyJob-tell")
			.succeeded();
		assertThat(output).contains("new: Person[id=1, name=Tung]", "[name] changed: Person[id=1, name=Tung] became",
				"removed: Person[id=1, name=Tung Nguyen]", "expired: Person[id=1, name=Tung]");
	}

}
