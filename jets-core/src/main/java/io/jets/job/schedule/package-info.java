/**
 * AWS's grammar of schedules: rates and crons, and when they next fire.
 */
@NullMarked
package io.jets.job.schedule;

import org.jspecify.annotations.NullMarked;
