package app;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;

@Job
class RuleJob {

	@EventPattern("""
			{ "source": ["orders"], "detail": { "total": [{ "numeric": [">=", "100"] }] } }""")
	void run() {
	}

}
