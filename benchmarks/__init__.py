"""What it costs, as ratios within one run: seconds depend on the machine, ratios hardly do."""
