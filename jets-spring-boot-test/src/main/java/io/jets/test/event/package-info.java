/**
 * Events for tests of jobs, from files or as AWS's services send them.
 */
@NullMarked
package io.jets.test.event;

import org.jspecify.annotations.NullMarked;
