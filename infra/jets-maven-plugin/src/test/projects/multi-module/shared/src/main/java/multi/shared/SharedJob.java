package multi.shared;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;

@Job
public class SharedJob {

	@Rate("1 minute")
	void run() {
	}

}
