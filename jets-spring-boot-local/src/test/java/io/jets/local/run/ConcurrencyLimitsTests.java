package io.jets.local.run;

import java.util.List;

import io.jets.job.JobMethod;
import io.jets.local.invoke.TestJobs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConcurrencyLimitsTests {

	private final JobMethod other = TestJobs.job("other");

	private final JobMethod four = TestJobs.job("four", TestJobs.reserved(4));

	private final JobMethod six = TestJobs.job("six", TestJobs.reserved(6));

	@Test
	void sharesWhatFunctionsDoNotReserve() {
		ConcurrencyLimits limits = new ConcurrencyLimits(11, List.of(this.other, this.four, this.six));
		assertThat(limits.of(this.other).limit()).isEqualTo(1);
		assertThat(limits.of(this.four).limit()).isEqualTo(4);
	}

	@Test
	void refusesReservationsThatLeaveNothingForOthers() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ConcurrencyLimits(10, List.of(this.other, this.four, this.six)))
			.withMessage("jets.local.concurrency is 10, but functions reserve 10 of it (four 4, six 6). "
					+ "Set it to 11 or more, or reserve less");
	}

	@Test
	void allowsReservationOfAllIfThereAreNoOthers() {
		assertThat(new ConcurrencyLimits(10, List.of(this.four, this.six)).of(this.six).limit()).isEqualTo(6);
	}

	@Test
	void refusesReservationsOfMoreThanAll() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ConcurrencyLimits(9, List.of(this.four, this.six)))
			.withMessageContaining("reserve 10 of it");
	}

}
